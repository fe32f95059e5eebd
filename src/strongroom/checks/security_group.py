"""Security groups of clouds, as their command lines print them: ports open to all the world.

AWS (`aws ec2 describe-security-groups`) and Alibaba Cloud (`aliyun ecs
DescribeSecurityGroupAttribute`): the configuration of 2021 lay on the latter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from strongroom.checks._common import at, parse_json
from strongroom.checks._services import PORTS, within
from strongroom.core.entries import Check
from strongroom.core.outside import Example, Sign

WORLD = ("0.0.0.0/0", "::/0", "0.0.0.0", "::")  # noqa: S104


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _open_ranges(said: Any) -> Iterator[tuple[int, int]]:
    """(first, last) port of every rule that lets all the world in."""
    groups = [*_rows(at(said, "SecurityGroups")), *_rows(said), said]
    for group in groups:
        for rule in _rows(at(group, "IpPermissions")):
            sources = [at(each, "CidrIp") for each in _rows(at(rule, "IpRanges"))]
            sources += [at(each, "CidrIpv6") for each in _rows(at(rule, "Ipv6Ranges"))]
            if any(source in WORLD for source in sources):
                first, last = at(rule, "FromPort"), at(rule, "ToPort")
                every = not isinstance(first, int) or not isinstance(last, int) or first < 0
                yield (0, 65_535) if every else (first, last)
        for rule in _rows(at(group, "Permissions", "Permission")):
            source = at(rule, "SourceCidrIp") or at(rule, "Ipv6SourceCidrIp")
            accepted = str(at(rule, "Policy")).lower() == "accept"
            inward = str(at(rule, "Direction") or "ingress").lower() == "ingress"
            if source in WORLD and accepted and inward:
                first, _, last = str(at(rule, "PortRange")).partition("/")
                if first.isdecimal() and last.isdecimal():
                    yield int(first), int(last)
                else:
                    yield 0, 65_535


def _inside(name: str, given: str) -> Sequence[Sign]:
    ports = sorted(
        {p for first, last in _open_ranges(parse_json(given)) for p in within(first, last)}
    )
    if not ports:
        return ()
    shown = ", ".join(f"{port} ({PORTS[port]})" for port in ports[:4])
    more = f" and {len(ports) - 4} more" if len(ports) > 4 else ""
    return (
        Sign(
            "public_bind",
            f"a rule opens ports of data stores to all the world: {shown}{more}",
            "name the networks that need them, or close them",
            f"0.0.0.0/0 → {ports[0]}",
        ),
    )


ENTRY = Check(
    name="security_group",
    title="Security groups",
    title_zh="安全组",
    inside=_inside,
    files=("*security-group*.json", "*security_group*.json", "*securitygroup*.json", "sg-*.json"),
    examples=(
        Example(
            "Alibaba Cloud, with a dashboard and a search engine open",
            shows=frozenset({"public_bind"}),
            file="security-group.json",
            text=json.dumps(
                {
                    "Permissions": {
                        "Permission": [
                            {
                                "PortRange": "5601/9200",
                                "SourceCidrIp": "0.0.0.0/0",
                                "Policy": "Accept",
                                "Direction": "ingress",
                            }
                        ]
                    }
                }
            ),
        ),
        Example(
            "AWS, with everything open",
            shows=frozenset({"public_bind"}),
            file="sg-1.json",
            text=json.dumps(
                {
                    "SecurityGroups": [
                        {
                            "IpPermissions": [
                                {"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}
                            ]
                        }
                    ]
                }
            ),
        ),
        Example(
            "AWS, with the web open and a database to one network",
            file="sg-2.json",
            text=json.dumps(
                [
                    {
                        "IpPermissions": [
                            {"FromPort": 443, "ToPort": 443, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]},
                            {
                                "FromPort": 5432,
                                "ToPort": 5432,
                                "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
                            },
                        ]
                    }
                ]
            ),
        ),
    ),
)
