"""Which of the places that are told loosely are places, and not the words and signs between finds.

What the tagger tells when little may be missed runs on over labels, syntax and sentences in other
letters. A redacted text stays readable where those stay: here a stretch is parted at what parts
sentences and records, its edges lose signs and labels, and what has nothing of its own is dropped.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from strongroom.find.text.unclaimed import cut, laid
from strongroom.kernels.scanning import Block, Hits
from strongroom.kernels.text import I64, Mask, pieces, to_array

_PARTING = np.zeros(128, bool)
"""ASCII that belongs to records, markup and code rather than to a sentence."""
_PARTING[np.frombuffer(b'\t\n\r"<=>[\\]`{|}', np.uint8)] = True

_LABELS = (
    "手机串号 手机号码 手机 座机 电话号码 联系电话 联系方式 电话 传真 邮箱 邮件 "
    "邮编 微信号 微信 支付宝 姓名 身份证号码 身份证号 身份证 护照号码 护照号 "
    "护照 通行证 证件号码 证件号 证号 车牌号 车牌 车架号 运单号 工单号 条码号 "
    "条码 考生号 住址 地址 联系人 收件人 委托人 户名 户主 车主 开户行 开户 "
    "账号 帐号 账户 帐户 户头 存折 卡号 银行卡 工资卡 税号 密码 口令 号码 "
    "国籍 性别 学号 房号 中文名 英文名 拼音 台胞证 统一社会信用代码 设备 总机 "
    "年龄 民族 生日 学校 单位 职业 房东 家长 邻居 驾驶 同住"
)
_SMALL = (
    "的 我 你 她 他 其 妻 夫 父 母 子 女 号 卡 打 加 和 或 与 是 在 "
    "至 到 从 那个 这个 个 转 寄 汇 请 丈夫 妻子 女友 侄子 记者 通讯员 "
    "村民 队员 会计 保安 乘客 对应 私人 名下 老家 老婆 家 生 人 出生 现在 "
    "以前 前 曾任 持 用 不 对 也 行 说 上 里 有 致 座 机 尾 本 同"
)
"""Words that say nothing of where somebody lives, alone or with labels."""

_MARK = r"[^\p{L}\p{N}]"
_LABEL, _WORD = (words.replace(" ", "|") for words in (_LABELS, _SMALL))
_EDGES = rf"(?s)^(?:{_MARK}|{_LABEL})*(?P<kept>.*?)(?:{_MARK}|{_LABEL})*$"
_OWN = r"[\p{Han}\p{Nd}]"
# Labels and small words, sums in round thousands, and what is measured: 1800W, 电压220V.
_NOTHING = (
    rf"^(?:(?:{_MARK}|{_LABEL}|{_WORD})*|[0-9]{{2,3}}(?:[0-9]{{3}})?000|"
    r"\p{Han}{0,6}[0-9]+(?:\.[0-9]+)?(?i:k?w|kva|k?v|mv|[km]?hz|m?ah|ml|k?g|kb|mb|gb|mm|cm|km))$"
)
_DATE = r"^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$"
_APART = np.frombuffer(b" T", np.uint8)


def places(block: Block, mask: Mask) -> Hits:
    """The stretches of bytes that are places, parted at rows and records, without their edges."""
    plain = block.data < 128
    mask = mask & ~(plain & _PARTING[block.data & np.uint8(127)])
    found = cut(block, mask)
    if not len(found.starts):
        return found
    values = to_array(pieces(block.data, found.starts, found.ends)).cast(pa.string())
    kept = pc.struct_field(pc.extract_regex_span(values, _EDGES), "kept")
    place = np.asarray(pc.list_flatten(kept).to_numpy(zero_copy_only=False), np.int64)
    begin, size = place.reshape(-1, 2).T
    starts, ends = found.starts + begin, found.starts + begin + size
    values = to_array(pieces(block.data, starts, ends)).cast(pa.string())
    none = pc.or_(pc.match_substring_regex(values, _NOTHING), _dated(block, ends, values))
    good = pc.and_not(pc.match_substring_regex(values, _OWN), none)
    good = np.asarray(good.to_numpy(zero_copy_only=False), bool)
    return cut(block, laid(len(mask), starts[good], ends[good]))


def _dated(block: Block, ends: I64, values: pa.Array) -> pa.Array:
    """Which values are the date before a time of the clock: 2024-05-01 12:00:01."""
    date = np.asarray(pc.match_substring_regex(values, _DATE).to_numpy(zero_copy_only=False), bool)
    behind = block.behind(ends, 4)
    clock = np.isin(behind[:, 0], _APART) & (behind[:, 2:] == ord(":")).any(axis=1)
    return pa.array(date & clock)
