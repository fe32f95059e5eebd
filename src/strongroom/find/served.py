"""Headings of what serves everybody: lines to call, machines that answer, makers of works."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"热线|客服|(?:投诉|举报|咨询)(?![人者])|服务电话|厂家|售后|前台|总机|考务|"
    r"hotline|helpline|servicetel|servicephone|supportphone|supporttel|customerservice"
)
# Not of a device or an estate: these stand where somebody lives.
_SITE = re.compile(
    r"^(?:旅馆|酒店|宾馆|门店|店铺|商户|考点|网点|场所|仓库|站点|医院|法院|供应商|服务区)"
    r".{0,4}(?:电话|地址|位置|坐标|[经纬]度|联系方式|邮编)$"
)


def of_a_service(tokens: list[str], *, line: bool) -> bool:
    """Whether a column is called like the place of a shop or an office.

    Args:
        line: whether it may be a number as well, by which anybody calls for help.
    """
    joined = "".join(tokens)
    return bool(_SITE.search(joined) or (line and _LINE.search(joined)))


def of_a_server(tokens: list[str]) -> bool:
    """Whether a column is called like the address of a machine that serves, or is let in."""
    return bool(_SERVER.search("".join(tokens)))


_SERVER = re.compile(
    r"白名单|服务器|主机|网关|负载|whitelist|allowlist|^san(?:ip)?$|(?<!ob)server|srv|"
    r"^host|hostip|gateway|upstream|backend|bindip|listen|nameserver|dnsip|nodeip|^vip$|podip"
)


def made_it(tokens: list[str]) -> bool:
    """Whether a column is called like whoever made a work: 作者, 译者, artist."""
    return bool(_MAKER.search("".join(tokens)))


_MAKER = re.compile(
    r"作者|著者|译者|编者|主编|编著|撰稿|导演|编剧|主演|歌手|演唱|作词|作曲|画家|^(?:zz|yz)$|"
    r"^authors?(?:name)?$|translator|^editors?$|illustrator|artist|composer|lyricist|director$|singer"
)
