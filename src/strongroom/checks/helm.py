"""Helm: values of a chart that open a service to other networks or switch its guards off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from strongroom.checks._common import DEPTH, at, is_false, is_true, is_wide, read_yaml, text
from strongroom.core.entries import Check
from strongroom.core.outside import Example, Sign, Weakness

OUTWARD = ("LoadBalancer", "NodePort")


def _walk(value: Any, where: str, signs: dict[Weakness, Sign], depth: int = 0) -> None:
    if not isinstance(value, Mapping) or depth > DEPTH:
        return
    service = value.get("service")
    sort = text(at(service, "type"))
    if sort in OUTWARD and _anyone(at(service, "loadBalancerSourceRanges")):
        _put(signs, "public_bind", f"{where}service.type: {sort}", "is opened to others")
    for key in ("auth", "security", "authentication"):
        if is_false(at(value, key, "enabled")):
            _put(signs, "no_auth", f"{where}{key}.enabled: false", "asks nobody who they are")
    for key in ("tls", "ssl"):
        if is_false(at(value, key, "enabled")):
            _put(signs, "no_tls", f"{where}{key}.enabled: false", "has its TLS switched off")
    ingress = value.get("ingress")
    if is_true(at(ingress, "enabled")) and not at(ingress, "tls"):
        _put(signs, "no_tls", f"{where}ingress without tls", "is reached without TLS")
    for key, below in list(value.items())[:1_000]:
        _walk(below, f"{where}{key}.", signs, depth + 1)


def _anyone(ranges: Any) -> bool:
    return not isinstance(ranges, list) or not ranges or any(is_wide(each) for each in ranges)


def _put(signs: dict[Weakness, Sign], weakness: Weakness, proof: str, what: str) -> None:
    remedy = {
        "public_bind": "use ClusterIP, or name loadBalancerSourceRanges",
        "no_auth": "switch it on",
        "no_tls": "switch TLS on",
    }[weakness]
    signs.setdefault(weakness, Sign(weakness, f"the chart's service {what}", remedy, proof[-90:]))


def _inside(name: str, given: str) -> Sequence[Sign]:
    signs: dict[Weakness, Sign] = {}
    _walk(read_yaml(given), "", signs)
    return list(signs.values())


ENTRY = Check(
    name="helm",
    title="Helm values",
    title_zh="Helm 配置",
    inside=_inside,
    files=("values*.y*ml", "*.values.y*ml"),
    examples=(
        Example(
            "a chart that is opened to others",
            shows=frozenset({"public_bind", "no_auth", "no_tls"}),
            file="values.yaml",
            text="auth:\n  enabled: false\nmaster:\n  service:\n    type: LoadBalancer\n"
            "  ingress:\n    enabled: true\n",
        ),
        Example(
            "a chart that stays inside",
            file="values.yaml",
            text="auth:\n  enabled: true\ntls:\n  enabled: true\nservice:\n  type: ClusterIP\n"
            "other:\n  service:\n    type: LoadBalancer\n"
            "    loadBalancerSourceRanges: [10.0.0.0/8]\n",
        ),
    ),
)
