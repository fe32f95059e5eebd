"""Kubernetes manifests: what a cluster is told to open, to whom, and with which guards off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from strongroom.checks._common import at, is_true, is_wide, read_yamls, text
from strongroom.checks._services import PORTS, service_of
from strongroom.checks.compose import switched
from strongroom.core.entries import Check
from strongroom.core.outside import Example, Sign, Weakness

OUTWARD = ("LoadBalancer", "NodePort")
STRANGERS = ("system:unauthenticated", "system:anonymous")
_REMEDY = "use ClusterIP, or name loadBalancerSourceRanges"


def _rows(value: Any) -> list[Any]:
    return value[:1_000] if isinstance(value, list) else []


def _service(name: str, spec: Any) -> Iterator[Sign]:
    sort = text(at(spec, "type"))
    ranges = _rows(at(spec, "loadBalancerSourceRanges"))
    if sort not in OUTWARD or (ranges and not any(map(is_wide, ranges))):
        return
    for port in _rows(at(spec, "ports")):
        number = at(port, "port")
        if number in PORTS or at(port, "targetPort") in PORTS:
            what = f"{name}: it opens a port of a data store to other networks ({sort})"
            yield Sign("public_bind", what, _REMEDY, f"{sort} {number}")


def _ingress(name: str, spec: Any) -> Iterator[Sign]:
    if not at(spec, "tls"):
        what = f"{name}: it leads in from outside without TLS"
        yield Sign("no_tls", what, "set spec.tls", "no spec.tls")


def _pods(name: str, spec: Any) -> Iterator[Sign]:
    """Signs of a pod's own specification, inside whatever makes pods of it."""
    pod = at(spec, "template", "spec") or spec
    for container in _rows(at(pod, "containers")):
        told = {
            text(at(each, "name")).lower(): str(at(each, "value")).lower()
            for each in _rows(at(container, "env"))
        }
        yield from switched(name, told)
        if is_true(at(container, "securityContext", "privileged")):
            what = f"{name}: it runs privileged, as root of the machine"
            yield Sign("broad_role", what, "take the line out", "privileged: true")
        held = service_of(text(at(container, "image")))
        published = [at(port, "hostPort") for port in _rows(at(container, "ports"))]
        if held and (any(published) or is_true(at(pod, "hostNetwork"))):
            what = f"{name}: it is published to every network"
            yield Sign("public_bind", what, "take hostPort and hostNetwork out", "hostPort")


def _binding(name: str, given: Any) -> Iterator[Sign]:
    role = text(at(given, "roleRef", "name"))[:40]
    for subject in _rows(at(given, "subjects")):
        if text(at(subject, "name")) in STRANGERS:
            weakness: Weakness = "no_auth" if role == "cluster-admin" else "broad_role"
            what = f"{name}: strangers may do what the role {role} may"
            yield Sign(weakness, what, "take the roles away", f"{role} → strangers")


def _of(given: Any) -> Iterator[Sign]:
    name = text(at(given, "metadata", "name"))[:40] or "a manifest"
    sort, spec = text(at(given, "kind")), at(given, "spec")
    if sort == "List":
        for each in _rows(at(given, "items")):
            if text(at(each, "kind")) != "List":
                yield from _of(each)
    elif sort == "Service":
        yield from _service(name, spec)
    elif sort == "Ingress":
        yield from _ingress(name, spec)
    elif sort in ("RoleBinding", "ClusterRoleBinding"):
        yield from _binding(name, given)
    elif isinstance(spec, Mapping):
        yield from _pods(name, spec)


def _inside(name: str, given: str) -> Sequence[Sign]:
    signs: dict[Weakness, Sign] = {}
    for document in read_yamls(given):
        for sign in _of(document):
            signs.setdefault(sign.weakness, sign)
    return list(signs.values())


ENTRY = Check(
    name="kubernetes",
    title="Kubernetes manifests",
    title_zh="Kubernetes 清单",
    inside=_inside,
    files=(
        *("*deployment*.y*ml", "*statefulset*.y*ml", "*service*.y*ml", "*ingress*.y*ml"),
        *("*manifest*.y*ml", "*k8s*.y*ml", "*rolebinding*.y*ml"),
    ),
    examples=(
        Example(
            "a search engine that is opened to the world, with an ingress in clear",
            shows=frozenset({"public_bind", "no_auth", "no_tls"}),
            file="search-manifest.yaml",
            text="kind: Service\nmetadata: {name: search}\nspec:\n  type: LoadBalancer\n"
            "  ports: [{port: 80, targetPort: 9200}]\n---\nkind: StatefulSet\n"
            "metadata: {name: search}\nspec:\n  template:\n    spec:\n      containers:\n"
            "      - image: opensearchproject/opensearch:2\n        env:\n"
            "        - {name: DISABLE_SECURITY_PLUGIN, value: 'true'}\n---\nkind: Ingress\n"
            "metadata: {name: dash}\nspec: {rules: [{host: dash.example.com}]}\n",
        ),
        Example(
            "a database on the network of its machine, and rights for strangers",
            shows=frozenset({"public_bind", "broad_role"}),
            file="k8s.yaml",
            text="kind: List\nitems:\n- kind: Pod\n  metadata: {name: db}\n  spec:\n"
            "    hostNetwork: true\n    containers: [{image: 'postgres:16'}]\n"
            "- kind: ClusterRoleBinding\n  metadata: {name: open}\n  roleRef: {name: view}\n"
            "  subjects: [{kind: Group, name: 'system:unauthenticated'}]\n",
        ),
        Example(
            "a database that stays inside",
            file="db-service.yaml",
            text="kind: Service\nmetadata: {name: db}\nspec:\n  type: ClusterIP\n"
            "  ports: [{port: 5432}]\n---\nkind: Service\nmetadata: {name: web}\nspec:\n"
            "  type: LoadBalancer\n  ports: [{port: 443}]\n---\nkind: Ingress\n"
            "metadata: {name: web}\nspec: {tls: [{secretName: web}]}\n",
        ),
    ),
)
