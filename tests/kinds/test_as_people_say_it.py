"""What people say of illness, school, births, secrets and places without a form's words, and the
talk of everybody that sounds alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.find import spans


def found(text, kind):
    hits = [s for s in spans([text]).to_pylist() if s["kind"] == kind]
    return [text[s["start"] : s["end"]] for s in hits]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("原告患有类风湿性关节炎，生活半自理，请求返还。", "患有类风湿性关节炎，生活半自理"),
        ("老人双眼白内障，视物不清，无法前来。", "双眼白内障，视物不清"),
        ("他膝盖有骨刺，蹲久了起不来，别的还行。", "膝盖有骨刺，蹲久了起不来"),
        ("我房颤，受不得吵。", "房颤"),
        ("小吴请病假，说是急性肠胃炎，上吐下泻。", "急性肠胃炎，上吐下泻"),
        ("王师傅右耳几乎听不到，别见怪。", "右耳几乎听不到"),
        ("外婆眼睛里长了个东西，明天去看。", "眼睛里长了个东西"),
        ("我妈上个月脑袋上缝了七针。", "缝了七针"),
    ],
)
def test_an_illness_is_told_to_the_end_of_what_follows_from_it(text, said):
    assert any(said in clause for clause in found(text, "sensitive.health"))


@pytest.mark.parametrize(
    "text",
    [
        "职工住院治疗工伤的伙食补助费，从基金支付。",
        "孕期或者哺乳期的女职工，经本人申请，可以调岗。",
        "施药请戴口罩，高温时段不要下田。",
        "手机摔了，屏幕断了一截，充电口也坏了。",
        "这条路不好走，桥头那段全是水。",
        "把柜子的脚换了，再刷一遍漆。",
    ],
)
def test_rules_and_things_are_nobodys_illness(text):
    assert found(text, "sensitive.health") == []


def test_somebody_else_begins_another_statement():
    text = "他有高血压，老伴有糖尿病，都吃药。"
    assert len(found(text, "sensitive.health")) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我是三（2）班小宇的妈妈，请个假", "三（2）班"),
        ("妹妹上小学六年级。", "上小学六年级"),
        ("他女儿在育红小学六年级。", "六年级"),
    ],
)
def test_a_class_says_that_somebody_is_under_age(text, said):
    assert said in found(text, "sensitive.minor")


def test_how_old_somebody_was_long_ago_is_not_how_old_he_is():
    assert found("65岁的潘师傅十六岁进厂，一直干到退休。", "sensitive.minor") == []
    assert found("他四岁左右时走失，如今四十了。", "sensitive.minor") == []


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("约1990年秋天出生，四岁走失", "1990年秋天"),
        ("盼归，约1989年前后出生", "1989年前后"),
        ("姓名：苟春香　1959年6月11日　身份证：待补", "1959年6月11日"),
        ("可当年开户登记的是民国三十七年腊月十七，阴历", "民国三十七年腊月十七"),
        ("安静，1999年属兔那年腊月初八，身份证待补", "1999年属兔那年腊月初八"),
        ("出生年月：1999.04　政治面貌：共青团员", "1999.04"),
    ],
)
def test_births_are_told_by_seasons_and_beasts_and_on_forms_with_wide_blanks(text, born):
    assert found(text, "date.birth") == [born]


def test_a_season_that_nobody_is_born_in_is_no_birth():
    assert found("1990年秋天，工厂投产。", "date.birth") == []


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("后门密码本周改成5208*，不要告诉外卖", "5208*"),
        ("门锁密码她给过我，0413，我没敢开", "0413"),
        ("门锁密码发我，上次那个0099#打不开了", "0099#"),
        ("卡号和验证码480913都报过去了", "480913"),
        ("the key box code is 4417.", "4417"),
        ("密码是abc123.", "abc123"),
    ],
)
def test_secrets_are_told_further_on_in_the_sentence(text, secret):
    assert found(text, "secret.password") == [secret]


@pytest.mark.parametrize(
    "text",
    [
        "忘记密码请拨打客服，95588。",
        "密码为6至20位，2024，区分大小写",
        "密码本周改成指纹，下月起用。",
        "验证码五分钟内有效。",
    ],
)
def test_what_is_said_about_passwords_is_none(text):
    assert found(text, "secret.password") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("或致电办公室(0591)0862 4419-203。", "(0591)0862 4419-203"),
        ("姐姐团团，(0731)　0884 2217。", "(0731)　0884 2217"),
        ("泉水区—86-411-0623 3318；", "86-411-0623 3318"),
    ],
)
def test_landlines_are_written_with_wide_blanks_and_the_code_of_the_country(text, number):
    assert found(text, "phone.landline") == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9 Mar 1979, passport 00 0041725, position: chief", "00 0041725"),
        ("护照E 0000 0412，签发于昨日", "E 0000 0412"),
        ("passport 0000 004172 issued", "0000 004172"),
    ],
)
def test_passports_are_written_in_groups(text, number):
    assert found(text, "id.passport") == [number]


def test_groups_of_digits_are_no_passport_where_no_word_leads_to_them():
    assert found("the passport office takes 00 0041725 forms", "id.passport") == []
    assert found("批号 00 0041725 已入库", "id.passport") == []


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("现单位 顺捷仓配，离职在谈。", "顺捷仓配"),
        ("说是江海电力设计院的，人不错。", "江海电力设计院"),
        ("他十六岁进富泰春茶社学徒。", "富泰春茶社"),
        ("客户名称：亳州市润草堂药材经营部", "亳州市润草堂药材经营部"),
        ("尚云（宏达机械厂）到场。", "宏达机械厂"),
    ],
)
def test_people_belong_to_small_firms_and_institutes(text, firm):
    assert firm in found(text, "org.name")


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("投保人，女，锦程物流调度员。", "锦程物流"),
        ("联系人：同事老曲（华鑫铸造）。", "华鑫铸造"),
    ],
)
def test_a_firm_stands_before_a_role_and_behind_who_is_of_it(text, firm):
    assert firm in found(text, "org.name")


@pytest.mark.parametrize(
    "text",
    [
        "并凭执业医师的处方调配。",
        "本企业职工平均工资的五倍。",
        "直辖市经济委员会(计划经济委员会)处理；",
        "用人单位应当对其进行教育。",
        "改进工伤保险工作的意见。",
        "未征得设施管理单位同意建造的，责令拆除。",
    ],
)
def test_duties_of_firms_are_no_firms(text):
    assert found(text, "org.name") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("塘北组地势低，受淹约140亩。", "塘北组"),
        ("低保名册：石四妹，三组，肢体残疾。", "三组"),
        ("补偿款：练金水，禾坪村民小组，3.2亩。", "禾坪村民小组"),
        ("客户：房号漏了，703。短信别发我。", "703"),
        ("充电宝放你家门口鞋柜上了，1602对吧？", "1602"),
        ("水表抄不到，乙单元603和604都没人。", "604"),
        (
            "建设路54号院西门进来右手边第三个单元，到了打我电话",
            "建设路54号院西门进来右手边第三个单元",
        ),
    ],
)
def test_groups_of_villages_and_rooms_are_named_in_passing(text, place):
    places = found(text, "address.fragment") + found(text, "address")
    assert any(place in one for one in places)


@pytest.mark.parametrize(
    "text",
    [
        "分成三组，每组八次，休息一分钟。",
        "工作组，调查组，三方各派一人。",
        "本月售出703台，退回604台。",
        "会场分东西两区，共八排。",
        "快件放架子最上面一层。",
        "6月30日是我最后一天上班。",
    ],
)
def test_groups_and_numbers_of_other_things_are_no_places(text):
    assert found(text, "address.fragment") + found(text, "address") == []


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (
            "陈某某因多次在网吧偷手机，被处行政拘留十二日。",
            "因多次在网吧偷手机，被处行政拘留十二日",
        ),
        ("王伟，因打架，被拘留五日。", "因打架，被拘留五日"),
        ("小高那几年蹲了七年，出来没成家。", "蹲了七年"),
    ],
)
def test_a_record_is_told_with_the_offence_before_it(text, record):
    assert any(record in clause for clause in found(text, "sensitive.criminal"))


def test_punishments_of_everybody_are_nobodys_record():
    assert found("构成犯罪的，处五年以下有期徒刑或者拘役，并处罚金。", "sensitive.criminal") == []
    assert found("有前科的，应当写明；", "sensitive.criminal") == []


def test_an_illness_begins_behind_whom_it_is_said_of():
    for text in ("新来的保洁赵姐有类风湿，手伸不开。", "工友老宋有尘肺，重活不派。"):
        [clause] = found(text, "sensitive.health")
        assert clause.startswith("有")


@given(
    st.lists(
        st.sampled_from("孩子才十个月，三组房号漏了703（厂）老曲，是的因偷被拘留五日腿断 赵姐有病"),
        max_size=24,
    ),
    st.sampled_from(["老曲", "孩子", "村民，亩", "房号", "赵姐因偷电缆，"]),
)
@settings(max_examples=150, deadline=None)
def test_a_row_answers_alike_whatever_stands_before_it(parts, before):
    text = "".join(parts)
    alone = [(s["start"], s["end"], s["kind"]) for s in spans([text]).to_pylist()]
    rows = spans([before, text, before]).to_pylist()
    assert [(s["start"], s["end"], s["kind"]) for s in rows if s["row"] == 1] == alone
    assert all(0 <= start < end <= len(text) for start, end, _ in alone)
