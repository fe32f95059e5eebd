"""What checks say of open doors, in Chinese: messages and the lines on what to do now.

A message is made of three pieces: whose data lie there, how they can be had and since when, and
what was seen. Each piece is looked up by itself; what is not here is shown as it was said. A test
plays every example of every check and names what is missing.
"""

from __future__ import annotations

import re
from functools import cache

from strongroom.core.registry import shelf

PHRASES: dict[str, str] = {
    "readable without a password": "无需密码即可读取",
    "readable with a password that everybody knows": "用众所周知的密码即可读取",
    "open to a role that may do more than it needs": "对权限过大的角色开放",
    "readable on the way": "传输途中可被读取",
    "offered to every network": "对所有网络开放",
    "kept by software that is no longer repaired": "由已停止维护的软件保存",
    "behind a certificate that proves nothing": "所用证书无法证明身份",
    "reported by another scanner": "由其他扫描器报告",
}
SAID: tuple[tuple[str, str], ...] = (
    # -- no authentication ----------------------------------------------------------------------
    (r"(OpenSearch|Elasticsearch) (\S+) answers anyone, with .*", r"\1 \2 对任何人应答"),
    (r"Cassandra (\S+) takes queries of anyone .*", r"Cassandra \1 接受任何人的查询"),
    (
        r"ClickHouse (\S+) runs queries of anyone .*",
        r"ClickHouse \1 以 default 用户执行任何人的查询",
    ),
    (
        r"CouchDB ?(\S*) names its (\d+) databases to anyone",
        r"CouchDB \1 向任何人列出其 \2 个数据库",
    ),
    (
        r"(Kibana|The dashboard) ?(\S*) lets anyone see and search .*",
        r"任何人均可通过仪表盘查看并搜索其服务账户可见的数据",
    ),
    (r"etcd ?(\S*) answers anyone who asks for its keys", r"etcd \1 向任何人提供其键值"),
    (r"(\S+) answers a stranger who has not signed in", r"未登录者访问 \1 即得到应答"),
    (r"Grafana ?(\S*) lets strangers in .*", r"Grafana \1 允许匿名访问"),
    (
        r"Jupyter ?(\S*) lets anyone in, who may then run code .*",
        r"Jupyter \1 允许任何人进入，并在本机执行代码",
    ),
    (
        r"a listener of Kafka takes anyone, and names its (\d+) brokers",
        r"Kafka 的监听端口接受任何人，并列出其 \1 个节点",
    ),
    (r"memcached (\S+?)(?:,.*| .*)? answers anyone", r"memcached \1 对任何人应答"),
    (
        r"(MongoDB|FerretDB) ?(\S*) names its (\d+) databases to anyone",
        r"\1 \2 向任何人列出其 \3 个数据库",
    ),
    (
        r"PostgreSQL ?(\S*) lets the user (.+) in without a password",
        r"PostgreSQL \1 允许用户 \2 无密码登录",
    ),
    (r"Redis (\S+) takes anyone for .*", r"Redis \1 接受任何人"),
    (r"the bucket lists its objects to anyone", "存储桶向任何人列出其对象"),
    (r"it names its buckets to anyone", "向任何人列出其存储桶"),
    (
        r"ZooKeeper ?(\S*) gives anyone a session, and lists (\d+) nodes .*",
        r"ZooKeeper \1 允许任何人建立会话，并列出根下 \2 个节点",
    ),
    (r"it gives anyone a session", "允许任何人建立会话"),
    (r"its policy lets anyone read .*", "其策略允许任何人读取（Principal *）"),
    (r"it asks nobody who they are(?: \((.+)\))?", "未启用身份验证"),
    (r"its user default has no password(, from every network)?", "其 default 用户没有密码"),
    (r"it answers who does not say who they are.*", "未登录者也能得到应答"),
    (r"it lets strangers in", "允许匿名访问"),
    (r"it signs strangers in by itself", "自动为匿名访问者登录"),
    (
        r"its service user opens a secured store to whoever reaches .*",
        "任何能访问仪表盘的人都可借其服务账户打开受保护的数据库",
    ),
    (r"the chart's service asks nobody who they are", "图表中的服务未启用身份验证"),
    (r"its token is switched off", "其令牌已被关闭"),
    (r"a listener asks nobody who they are", "某监听端口未启用身份验证"),
    (r"it asks for no password", "未要求密码"),
    (r"it checks no password \(skip-grant-tables\)", "不检查密码（skip-grant-tables）"),
    (r"(\d+) accounts need no password, from other machines", r"\1 个账户可从其他机器无密码登录"),
    (r"its security is switched off(?: \((.+)\))?", "其安全功能已被关闭"),
    (r"its sign-in is switched off", "其登录功能已被关闭"),
    (r"a rule lets users in without a password \(trust\)", "某条规则允许无密码登录（trust）"),
    (r"it lets users in without a password", "允许用户无密码登录"),
    (r"its root has no password", "其 root 没有密码"),
    (r"it starts without a password", "启动时未设密码"),
    (r"it is given no password", "未设置密码"),
    (r"it has no password(?: and protected mode is off)?", "没有密码"),
    (r"a user needs no password \(nopass\)", "某用户无需密码（nopass）"),
    (r"it asks for no client certificate", "未要求客户端证书"),
    # -- default credentials --------------------------------------------------------------------
    (r"it lets in without a password, of your own list", "您清单中的账户无密码即可登录"),
    (
        r"it lets in with a password everybody knows, of your own list",
        "您清单中众所周知的密码可以登录",
    ),
    (r"(\d+) accounts need no password on the machine itself", r"\1 个账户在本机无需密码"),
    (r"its administrator has the password it is shipped with", "其管理员仍使用出厂密码"),
    (r"its account guest may log in from other networks", "其 guest 账户可从其他网络登录"),
    # -- over-broad roles -----------------------------------------------------------------------
    (r"the account is a superuser", "该账户是超级用户"),
    (r"the account may do everything, to every table", "该账户对所有表拥有全部权限"),
    (r"its user default may make users and give rights", "其 default 用户可创建用户并授权"),
    (r"every account may do everything \(authorizer\)", "所有账户拥有全部权限（authorizer）"),
    (r"whoever comes is its administrator", "任何访问者都是其管理员"),
    (r"the account is (?:its|an) administrator", "该账户是管理员"),
    (r"the account may list every bucket", "该账户可列出所有存储桶"),
    (r"its service user is the store's administrator", "其服务账户是数据库管理员"),
    (r"it runs privileged, as root of the machine", "以特权模式运行，等同本机 root"),
    (r"strangers are its administrators", "匿名访问者是其管理员"),
    (r"strangers may change it", "匿名访问者可以更改"),
    (r"strangers are given roles", "匿名访问者被授予角色"),
    (r"it gives strangers an anonymous user, who has a role", "为匿名访问者提供带角色的匿名用户"),
    (r"whoever comes may have a shell of the machine", "任何访问者都可获得本机的命令行"),
    (r"who has no rule may do everything", "未设规则者拥有全部权限"),
    (
        r"the account has a role that reaches every database \((.+)\)",
        r"该账户的角色可访问所有数据库（\1）",
    ),
    (r"the account is root, who may do everything", "该账户为 root，拥有全部权限"),
    (r"the account that is used here is a superuser", "此处所用账户是超级用户"),
    (r"the account that is used here may do everything", "此处所用账户拥有全部权限"),
    (r"(\d+) accounts are superusers", r"\1 个账户是超级用户"),
    (r"(\d+) accounts may read or write all data", r"\1 个账户可读写全部数据"),
    (r"(\d+) tables may be read by every account \(PUBLIC\)", r"\1 张表可被所有账户读取（PUBLIC）"),
    (r"(\d+) accounts may do everything from other machines", r"\1 个账户可从其他机器行使全部权限"),
    (
        r"(\d+) roles of your own may do everything to every index",
        r"\1 个自建角色对所有索引拥有全部权限",
    ),
    (r"everybody has the role all_access", "所有人都拥有 all_access 角色"),
    (
        r"the account may make accounts, so it may do everything",
        "该账户可创建账户，等同拥有全部权限",
    ),
    (r"the user default may do everything", "default 用户拥有全部权限"),
    (r"it checks no ACL \(skipACL\)", "不检查 ACL（skipACL）"),
    # -- no TLS -----------------------------------------------------------------------------------
    (
        r"it speaks without TLS|its listener speaks without TLS|a listener speaks without TLS",
        "通信未使用 TLS",
    ),
    (r"it speaks (\S+), which is broken", r"使用已被攻破的 \1"),
    (r"it takes connections without TLS", "接受未使用 TLS 的连接"),
    (r"it takes passwords and answers without TLS", "密码与应答未经 TLS 传输"),
    (r"it offers no TLS", "不提供 TLS"),
    (
        r"(?:its )?TLS is switched off(?: \((.+)\))?|the chart's service has its TLS switched off",
        "TLS 已被关闭",
    ),
    (r"TLS is not switched on", "未启用 TLS"),
    (r"it listens without TLS", "监听端口未使用 TLS"),
    (r"it has no (https_port|secureClientPort)", r"未设置 \1"),
    (r"it has no certificate", "没有证书"),
    (r"a rule takes passwords in clear", "某条规则以明文接收密码"),
    (r"the chart's service is reached without TLS", "图表中的服务未经 TLS 访问"),
    # -- public bind ------------------------------------------------------------------------------
    (
        r"(?:it|(.+)) listens to every network \(the socket table of this machine\)",
        "对所有网络监听（本机套接字表）",
    ),
    (r"(?:it|(.+)) listens to every network \((.+)\)", r"对所有网络监听（\2）"),
    (
        r"it listens to other networks without a password; protected mode alone .*",
        "无密码且对其他网络监听，仅靠保护模式阻挡",
    ),
    (r"it is published to every network", "端口发布到所有网络"),
    (r"the chart's service is opened to others", "图表中的服务对外开放"),
    (
        r"(\d+) accounts may sign in from every network \(host %\)",
        r"\1 个账户可从任何网络登录（host %）",
    ),
    (r"a rule lets users of every network try to log in", "某条规则允许任何网络的用户尝试登录"),
    (
        r"a rule opens ports of data stores to all the world: (.+)",
        r"某条规则向全世界开放数据库端口：\1",
    ),
    (r"(.+) answers on an address that all the world reaches", r"\1 在全世界可达的地址上应答"),
    (
        r"it opens a port of a data store to other networks \((.+)\)",
        r"向其他网络开放数据库端口（\1）",
    ),
    (r"it leads in from outside without TLS", "自外部进入时未经 TLS"),
    (r"strangers may do what the role (.+) may", r"匿名访问者拥有角色 \1 的权限"),
    # -- the rest ---------------------------------------------------------------------------------
    (r"(\S+) (\S+) has had no repairs since (\S+)", r"\1 \2 自 \3 起已停止维护"),
    (r"its certificate has run out", "其证书已过期"),
    (r"its certificate is not valid yet", "其证书尚未生效"),
    (
        r"its certificate is signed by itself, so anyone could show another",
        "其证书为自签名，任何人都可冒充",
    ),
    (r"clear copy still readable at (.+), (\d+) days", r"明文原件仍可在 \1 读取，已 \2 天"),
)
TO_DO: tuple[tuple[str, str], ...] = (
    (
        r"give it accounts and passwords, and close the port to other networks, now",
        "立即设置账户和密码，并对其他网络关闭端口",
    ),
    (
        r"put (?:a|the) sign-in before it, or take it off the network, now",
        "立即加上登录验证，或将其从网络上撤下",
    ),
    (
        r"let it listen on loopback or on the one network that needs it",
        "只在回环地址或确需的网络上监听",
    ),
    (r"close the port to other networks", "对其他网络关闭该端口"),
    (r"move to a version of (.+) that is still repaired", r"升级到仍在维护的 \1 版本"),
    (r"give each use an account of its own", "为每种用途设立单独账户"),
    (
        r"give each use (?:an account|a role) that may read (?:what it needs|its own indices).*",
        "为每种用途设立只能读取所需数据的账户",
    ),
    (
        r"give each use an account with the roles of its own database",
        "为每种用途设立仅限其数据库角色的账户",
    ),
    (r"give each use a (?:user|role) of its own.*", "为每种用途设立单独的用户"),
    (r"take its rights \(-@all\), and .*", "收回其权限（-@all），并为每种用途设立单独的用户"),
    (r"take the roles away", "收回这些角色"),
    (
        r"take the public policy and the ACL off it, and block public access",
        "移除公开策略和 ACL，并阻止公开访问",
    ),
    (r"take (access_management) away from it", r"收回其 \1"),
    (r"take (the line|allow\S+ and \S+) out", "删除该设置"),
    (r"remove it|take hostPort and hostNetwork out", "删除该设置"),
    (
        r"switch the anonymous user off, or prove that its role may see nothing",
        "关闭匿名用户，或证明其角色看不到任何数据",
    ),
    (r"switch the dashboard's own sign-in on .*", "启用仪表盘自身的登录（xpack.security.enabled）"),
    (
        r"switch authentication on \(`(.+)`\) and ask for client certificates",
        r"启用身份验证（`\1`）并要求客户端证书",
    ),
    (r"switch (?:it|TLS) on(?: \((.+)\))?", "启用该功能"),
    (r"set a password of its own(?:, now)?", "设置专用密码"),
    (
        r"set a password for every account and close the port to other networks",
        "为每个账户设置密码，并对其他网络关闭端口",
    ),
    (
        r"set a password \(requirepass or an ACL\) and bind it to loopback",
        "设置密码（requirepass 或 ACL）并绑定到回环地址",
    ),
    (
        r"set \S.*|use \S.*|make an administrator, and .*|configure ssl_cert and ssl_key",
        r"请设置：\g<0>",
    ),
    (
        r"change `trust` in pg_hba.conf to scram-sha-256(?: and reload)?",
        "将 pg_hba.conf 中的 `trust` 改为 scram-sha-256 并重新加载",
    ),
    (
        r"delete the account guest, and (?:close the port to other networks|take the line out)",
        "删除 guest 账户，并对其他网络关闭端口",
    ),
    (
        r"give it a token or a password, now, and look for what was run",
        "立即设置令牌或密码，并检查执行过什么",
    ),
    (r"give it a user of its own .*", "为其设立专用账户（kibana_system、kibanaserver）"),
    (r"give it one of an authority you trust", "换用可信机构签发的证书"),
    (r"give (?:it one|each a password)(?:, or let .*)?", "设置密码"),
    (r"name the (?:networks|hosts) that need (?:it|them).*", "只列出确需访问的网络或主机"),
    (r"name who may read", "写明谁可以读取"),
    (r"ask for a signature on every request", "要求每个请求都签名"),
    (
        r"publish it as 127\.0\.0\.1:PORT:PORT, or not at all",
        "发布为 127.0.0.1:端口:端口，或不发布",
    ),
    (r"allow TLS 1\.2 and newer", "只允许 TLS 1.2 及更新版本"),
    (r"put TLS before it", "在其前面加上 TLS"),
    (r"move it away or delete it, then `(.+)`", r"移走或删除后执行 `\1`"),
    (
        r"declare it again, or retire it|if that is right, declare it again",
        "重新声明，或撤销该资产",
    ),
)
_SENTENCE = re.compile(r"(?s)(.*?) since (\d{4}-\d\d-\d\d) \((\d+) days?\)(?:: (.*))?")
_HELD = re.compile(r"(\d+) fields?(?: of (up to )?([\d,]+) people)?, (.+), ([^,]+)")
_OF_COMPOSE = re.compile(r"([\w.-]{1,40}): (.+)")


@cache
def _compiled(table: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(english), chinese) for english, chinese in table)


def _known(table: tuple[tuple[str, str], ...], sentence: str) -> str:
    """The Chinese of a sentence, "" where it is not known."""
    for pattern, chinese in _compiled(table):
        match = pattern.fullmatch(sentence)
        if match is not None:
            return match.expand(chinese).replace("  ", " ").strip()
    return ""


def parts(message: str) -> tuple[str, str]:
    """(whose data and how, what was seen) of a message; "" for the first where it has one piece."""
    match = _SENTENCE.fullmatch(message)
    return (match[1], match[4] or "") if match is not None else ("", message)


def held_in(language: str, held: str) -> str:
    """The piece that says whose data lie there and how they can be had."""
    if language != "zh" or not held:
        return held
    match = _HELD.fullmatch(held)
    if match is None:
        return PHRASES.get(held, held)
    people = f"，{'至多' if match[2] else '约'} {match[3]} 人" if match[3] else ""
    kinds = "、".join(map(_kind, match[4].split(", ")))
    return f"{match[1]} 个字段{people}：{kinds}，{PHRASES.get(match[5], match[5])}"


def _kind(title: str) -> str:
    name, _, more = title.partition(" and ")
    found = _titles().get(name.lower(), name)
    return f"{found}等 {more.split(' ')[0]} 类" if more.endswith(" more") else found


@cache
def _titles() -> dict[str, str]:
    titles = {kind.title.lower(): kind.title_zh for kind in shelf("kinds").values()}
    return {**titles, "free text": "自由文本"}


def seen_in(language: str, said: str) -> str:
    """The piece that says what was seen; several of them are joined by semicolons."""
    if language != "zh":
        return said
    whole = _known(SAID, said)
    if whole:
        return whole
    main, _, way = said.partition("; the way in: ")
    known = [_one(each) for each in main.split("; ")]
    joined = "；".join(known)
    return f"{joined}；通路：{way}" if way else joined


def _one(said: str) -> str:
    known = _known(SAID, said)
    match = _OF_COMPOSE.fullmatch(said) if not known else None
    if match is not None and (inner := _known(SAID, match[2])):
        return f"{match[1]}：{inner}"
    return known or said


def place_in(language: str, subject: str) -> str:
    """Where it was seen: an address, a file, the machine itself, or a store's own words."""
    if language != "zh":
        return subject
    here = re.fullmatch(r"port (\d+) of this machine", subject)
    if here is not None:
        return f"本机端口 {here[1]}"
    return f"角色：{subject[9:]}" if subject.startswith("roles of ") else subject


def to_do_in(language: str, remedy: str) -> str:
    """What to do now."""
    return (_known(TO_DO, remedy) or remedy) if language == "zh" else remedy


def whole_in(language: str, message: str) -> str:
    """A whole message, for where it stands in one line."""
    match = _SENTENCE.fullmatch(message) if language == "zh" else None
    if match is None:
        return seen_in(language, message)
    # An alarm puts the name of the asset before it.
    named = _OF_COMPOSE.fullmatch(match[1])
    how = held_in(language, named[2] if named else match[1])
    said = f"{f'{named[1]}：' if named else ''}{how}，自 {match[2]} 起（{match[3]} 天）"
    return f"{said}：{seen_in(language, match[4])}" if match[4] else said
