"""Organisations that a person belongs to."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import LETTER, canonical_text, matches, phrases
from strongroom.kinds._organisation import organisations

_ORGANISATION = (
    r".+(?:公司|集团|银行|医院|学校|大学|学院|中学|小学|幼儿园|中心|委员会|派出所|分局|公安局|支部|党委|总支|工厂|商行|"
    r"商店|酒店|超市|研究院|研究所|事务所|协会|学会|局|厅|处|部|厂|店|社|所|站|院|队|村委会|居委会|街道办|办事处)"
    r"|(?:[0-9]+ ?)?[@L][@L0-9.,'’&!()\-/+ ]+"
).replace("@L", LETTER)

ENTRIES = (
    Kind(
        name="org.name",
        title="Employer, school or organisation of a person",
        title_zh="单位名称",
        level=Level.PERSONAL,
        names=phrases(
            "工作单位, 单位, 单位名称, 就职单位, 公司, 公司名称, 学校, 学校名称, "
            "毕业院校, 服务处所, 所在支部, 党支部, 支部, 所属支部, 就读学校, 毕业学校, "
            "雇主, gzdw, dw, dwmc, gsmc, xxmc, byyx, fwcs, gongzuodanwei, danwei, "
            "employer, company, company name, companyname, organization, organisation, "
            "organization name, school, school name, university, work unit, workplace, "
            "branch, party branch, employer name, college name"
        ),
        validate=matches(_ORGANISATION, 80),
        strength=0.05,
        spans=organisations,
        canonical=canonical_text(),
        identifier="quasi",
        yes=("某某科技有限公司", "第一中学", "Embraer S.A.", "第三党支部"),
        no=("", "12"),
    ),
)
