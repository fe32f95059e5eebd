import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.security.OpenSearchSecurityPlugin;
import org.opensearch.transport.Netty4Plugin;

/** One real OpenSearch node with its security plugin, and the accounts that the plugin comes with. */
public final class SecuredNode extends Node {
    private SecuredNode(Environment environment) {
        super(environment, List.of(Netty4Plugin.class, OpenSearchSecurityPlugin.class), true);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        String port = arguments[1];
        Settings settings = Settings.builder()
            .put("path.home", home.toString())
            .put("node.name", "door")
            .put("cluster.name", "register")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("plugins.security.ssl.transport.pemcert_filepath", "chain.pem")
            .put("plugins.security.ssl.transport.pemkey_filepath", "key.pem")
            .put("plugins.security.ssl.transport.pemtrustedcas_filepath", "chain.pem")
            .put("plugins.security.ssl.transport.enforce_hostname_verification", false)
            .put("plugins.security.ssl.http.enabled", true)
            .put("plugins.security.ssl.http.pemcert_filepath", "chain.pem")
            .put("plugins.security.ssl.http.pemkey_filepath", "key.pem")
            .put("plugins.security.ssl.http.pemtrustedcas_filepath", "chain.pem")
            .put("plugins.security.allow_default_init_securityindex", true)
            .putList("plugins.security.authcz.admin_dn", "CN=admin")
            .putList("plugins.security.restapi.roles_enabled", "all_access")
            .build();
        SecuredNode node = new SecuredNode(new Environment(settings, home.resolve("config")));
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (IOException closing) {
                // The process ends either way.
            }
        }));
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
