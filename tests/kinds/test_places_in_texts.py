"""Addresses, fragments of them, regions and organisations inside texts, and what is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom import city
from strongroom.core.registry import shelf
from strongroom.kernels import spans as engine
from strongroom.kernels.text import from_list
from strongroom.kinds._words import _sections, is_english

KINDS = ("address", "address.fragment", "address.region", "org.name")
SCANNERS = tuple(shelf("kinds")[name].spans for name in KINDS)


def found(text):
    return [(KINDS[which], text[a:b]) for which, a, b in scanned([text])[0]]


def scanned(texts, size=engine.BLOCK_BYTES):
    rows = [[] for _ in texts]
    spans = engine.scan(from_list(texts), SCANNERS, size)
    for row, which, start, end in zip(
        *(part.tolist() for part in (spans.rows, spans.which, spans.starts, spans.ends)),
        strict=True,
    ):
        rows[row].append((which, start, end))
    return rows


@pytest.mark.parametrize(
    ("before", "address", "behind"),
    [
        ("现住", "上海市静安区万荣路1268弄15号602室", "的业主反映漏水"),
        ("嫌疑人家住", "江苏省苏州市姑苏区平江街道观前街88号3幢甲单元201室", "，无业"),
        ("", "内蒙古自治区锡林郭勒盟东乌珠穆沁旗乌里雅斯太镇巴彦宝力格嘎查", "牧民反映草场被占"),
        ("暂住", "新疆生产建设兵团第八师一四三团五连12栋3号", "。"),
        ("", "喀什市库木代尔瓦扎路街道多来特巴格社区3号楼1单元402室", "居民来电"),
        ("户籍地：", "湖南省邵阳市隆回县荷香桥镇树山村5组", "；现住址同上"),
        ("家庭地址 ", "山东省 济南市 历下区 泺源大街 102 号 2 号楼 1 单元 603", " 邮编 250000"),
        ("住", "二道区东盛大街１２３８号３栋４门５０２室", "，电话１６４００００１２３４"),
        ("地址：", "浦东新区世纪大道2753弄33号1201室", "联系电话16800001357报警人称被骗"),
        ("被害人住在", "海淀区学院南路甲12号", "的居民楼里"),
        ("救护车到达", "青羊区草堂路街道小关庙后街25号附8号", "后离开"),
        ("投递失败：", "长宁区仙霞路350弄20号甲三零四室", "无人应答"),
        ("进入", "沈河区文化东路89-3号1-2-1", "，窃得现金"),
        ("家在", "越秀区农林下路81号大院14栋之二", "的老人"),
        ("", "云南省昭通市镇雄县以勒镇庙河村民委员会大坪村民小组18号", "村民"),
        ("送", "龙湖滟澜山15栋101", "。"),
        ("收：", "香港新界沙田沙田正街11號好運中心22樓C室", "，順豐到付"),
        ("寄到", "臺北市大安區和平東路二段107巷3弄8號4樓之2", "，請於下午送"),
        ("", "上海市松江区\n九亭镇涞坊路\n539弄41号\n1102室", "\n宣丽华 收"),
        ("地址：", "湘潭县易俗河镇梅林桥杨家湾", "，到村口打电话"),
        ("租在", "常德武陵区紫桥小区那边", "。"),
        ("取货：", "苏州市吴中区木渎镇金枫南路216号东创科技园A1幢507室", "，周末休息"),
        ("从", "江苏省苏州市昆山市绿地大道50266弄119号1604室", "迁出"),
        ("Please ship to ", "742 Evergreen Terrace, Springfield, OR 97403", " before Friday."),
        ("My new address is ", "Flat 4B, 18 Queen's Road Central, Hong Kong", " and I moved."),
        ("Send it to ", "P.O. Box 1187, Austin, TX 78701", ", attention billing."),
        ("I live at ", "123 Main St., Apt. 4B, Boston, MA 02118", " with my dog."),
        ("Write to ", "Apt 12, 45 High Street, Leeds LS1 4AB", ". Thanks."),
        ("Mail it to ", "9 Elm Ct\nDover, DE 19901", "\nand call me"),
        ("家住 ", "88 Nanjing Road, Shanghai", " 的外籍人士"),
        ("His office is at ", "4100 W 63rd Street, Suite 210, Chicago, IL", "."),
    ],
)
def test_an_address_is_cut_where_it_begins_and_ends(before, address, behind):
    assert ("address", address) in found(before + address + behind)


@pytest.mark.parametrize(
    ("before", "fragment", "behind"),
    [
        ("快递放", "3号楼二单元501", "，家里没人"),
        ("我住", "菜场对面五金店楼上", "，你来了喊一声"),
        ("他家就在", "老槐树巷尽头那家", "，门口有树"),
        ("房号是", "B座1806", "，密码一会儿发你"),
        ("投诉：", "三单元四楼西户", "空着"),
        ("我住", "西区9号楼", "，不是东区"),
        ("工人住", "工地宿舍3栋205", "。"),
        ("导航到", "幸福里小区东门", "，我等你"),
        ("", "12-2-901", "那家天天半夜拖椅子"),
        ("漏水的是", "12#2-901", "，物业来看过"),
        ("", "6-1502", "的业主不交钱"),
        ("麻烦拿到", "北门保安亭", "，谢谢"),
        ("他在", "五金店楼上", "，敲门就行"),
        ("", "七栋三零二", "漏水了"),
        ("", "二号楼门口", "堆满了杂物"),
        ("我就住", "你楼上602", "，以后互相照应"),
        ("送到", "锦绣花园7栋2单元1104", "，打16400003311"),
        ("住", "梧桐路18号梅苑小区，3栋2单元501室", "，有电梯"),
        ("住", "梧桐路88弄12号楼，402室", "。"),
    ],
)
def test_what_points_at_a_door_without_a_region_is_a_fragment(before, fragment, behind):
    assert ("address.fragment", fragment) in found(before + fragment + behind)


@pytest.mark.parametrize(
    ("before", "fragment", "behind"),
    [
        ("走访情况：", "菜市场后面那栋灰楼三单元", "的住户说夜里有人跑下来"),
        ("问：你住哪里？答：", "水塔底下那排平房，从东头数第四家", "。"),
        ("我家在", "体育馆后门那个小区，进门左拐第二栋，四楼", "，门上贴着倒福"),
        ("只记得家在", "石板桥边上第二个台门里", "。"),
        ("她家就在", "图书馆后面的职工楼", "，走路五分钟"),
        ("他现在住", "花城大道南侧的碧云轩8座", "，楼下是饭店"),
        ("", "东头第三家", "的婶子先给送饭"),
        ("有人从", "二楼东户", "跑下来"),
        ("要就来", "兰园12舍617", "拿，晚了就没了"),
        ("预约洗空调，", "学府名都7-801", "，周六上午"),
        ("户主是", "北苑6-3-402", "业主"),
        ("人在", "东七楼215", "，敲门轻点"),
        ("工人都住在", "厂后面的活动板房", "，八个人一间"),
        ("漏水的是", "凤鸣苑26号楼西门102", "卫生间"),
        ("都住在", "后山大队三生产队", "，路不好走"),
        ("孩子在", "三中对面的出租屋", "陪读"),
    ],
)
def test_the_way_to_a_door_is_found_as_people_tell_it(before, fragment, behind):
    assert ("address.fragment", fragment) in found(before + fragment + behind)


@pytest.mark.parametrize(
    "text",
    [
        "路线推荐：沿中山街走到钟楼，右拐是小吃街，尽头的城墙可以上去。",
        "一期工程包括教学楼6栋、学生宿舍8栋、食堂2座和体育馆1座。",
        "物业通知：1至6号楼清洗水箱，下午7至12号楼。东门岗亭可以接桶装水。",
        "初中语文第三单元：阅读课文，回答后面第三个问题。",
        "将第七条修改为第十二条，业主将住宅改变用途的，依照前款。",
        "嫌疑人往铁路那边跑了，学校后面的老师看见了火光。",
        "新址在农贸市场北侧一百米，营业时间不变，滞留的包裹将退回。",
        "端口默认由8080改为18080，日志保留天数改为30。",
    ],
)
def test_the_way_to_a_place_of_nobody_is_no_fragment(text):
    assert [kind for kind, _ in found(text) if kind.startswith("address")] == []


def test_a_town_that_ends_a_list_of_regions_is_a_region_still():
    assert found("他老家是安徽阜阳颍上县南照镇的") == [("address.region", "安徽阜阳颍上县南照镇")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("民警把他送到县医院，又去了城东派出所，在建设银行取了钱。", []),
        ("我去市人民医院门口等车，后来在大润发超市买了水。", []),
        ("他在县医院当护士，老婆在泉山区人民法院工作。", ["县医院", "泉山区人民法院"]),
        ("中山医院对面的怡景苑有人出租。", []),
        ("孩子在育才小学读书，他在宏达物流公司开车。", ["育才小学", "宏达物流公司"]),
    ],
)
def test_who_only_handles_a_matter_is_nobodys_organisation(text, names):
    assert [what for kind, what in found(text) if kind == "org.name"] == names


@pytest.mark.parametrize(
    "text",
    [
        "人民广场、外滩等地客流较大，警方提醒市民注意保管财物。",
        "两人约定在中山路与解放路交叉口见面。",
        "他说一号那天三组的人先上，五号楼那边还没有通知。",
        "本月15号起，地铁5号线延长运营，请乘客注意。",
        "我知道他在网上问路，后来一路报道都没有线索。",
        "公司规定，员工请病假须提交医院证明。学校、医院、派出所等单位应当配合。",
        "去公司的路上我看见他在医院门口打电话，后来听说他去了派出所。",
        "对方公司和我们学校没有关系，这家医院也一样。",
        "他昨日走访了41家药店，还参观了一座博物馆。",
        "省、自治区、直辖市人民政府应当建立健全管理制度。",
        "版本3-4-1205已经发布，比分12-2-901是写错了，10-1-2024那天没有人来。",
        "单号12-2-901的货物，型号3-2-501，1-2-300元一件，6-1502没有意义。",
        "五金店楼上的会议室可以租。三栋，五号楼。",
        "We met at 5 this road was closed, and 7 people came in by train.",
    ],
)
def test_public_places_and_words_that_only_look_like_places_are_nobodys(text):
    assert [kind for kind, _ in found(text) if kind != "address.region"] == []


def test_a_province_or_a_district_alone_is_a_region_and_of_no_person():
    assert found("昨天，上海市举行发布会，通报黄浦区的防汛情况。") == [
        ("address.region", "上海市"),
        ("address.region", "黄浦区"),
    ]
    assert shelf("kinds")["address.region"].level < shelf("kinds")["address"].level


@pytest.mark.parametrize(
    ("before", "name", "behind"),
    [
        ("陈某毕业于", "华东师范大学", "，2015年至今"),
        ("张某系", "临河市第二中学", "教师"),
        ("单位 ", "中国建设银行股份有限公司北城支行", " 家庭地址不详"),
        ("他爸原来是", "红星机械厂", "的，下岗了"),
        ("现为", "复旦大学附属中山医院", "主治医师"),
        ("他在", "农业银行安溪县支行", "上班"),
        ("他调到", "泉山区人民法院", "当书记员"),
        ("请查一下", "腾讯公司", "的信息"),
        ("在", "庆云县尚堂镇王家村村委会", "上班"),
        ("他是", "城东派出所", "民警"),
        ("I work for ", "Brightwater Logistics Inc.", " and like it."),
        ("She teaches at ", "Riverside Elementary School", " now."),
        ("供应商：", "Acme Widgets Inc.", "，地址另附"),
        ("Vendors: ", "Acme Widgets Inc.", ""),
    ],
)
def test_an_organisation_begins_behind_the_word_before_it(before, name, behind):
    assert ("org.name", name) in found(before + name + behind)


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("MacAllister & Rowe LLP", ["MacAllister & Rowe LLP"]),
        ("Brown & Sons Ltd, Zephyr Analytics GmbH", ["Brown & Sons Ltd", "Zephyr Analytics GmbH"]),
        ("Apple Inc., Google LLC, and Meta Inc.", ["Apple Inc.", "Google LLC", "Meta Inc."]),
        ("Alpha Ltd & Beta Ltd", ["Alpha Ltd", "Beta Ltd"]),
        ("Morgan Stanley & Co., LLC", ["Morgan Stanley & Co., LLC"]),
        ("Acme Widgets, Inc.", ["Acme Widgets, Inc."]),
        ("Marks & Spencer plc", ["Marks & Spencer plc"]),
        ("a & Rowe LLP", ["Rowe LLP"]),
        ("this is the big plc", []),
    ],
)
def test_english_firms_are_whole_and_apart_from_each_other(text, firms):
    assert [name for kind, name in found(text) if kind == "org.name"] == firms


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["上海市", "静安区", "路", "12", "号", "弄", "室", "住", " ", "　", "，", "公司", "医院", "的",
                 "村", "3栋", "二单元", "大学", "😀", "\ud800", "St", "7", "Road", ", ", "PO Box", "1", "在"]
            ),
            max_size=9,
        ).map("".join),
        max_size=6,
    )
)  # fmt: skip
def test_whatever_stands_there_spans_lie_inside_their_row_and_do_not_overlap(texts):
    for text, spans in zip(texts, scanned(texts), strict=True):
        reach = 0
        for _, start, end in spans:
            assert reach <= start < end <= len(text)
            reach = end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_no_text_at_all_makes_the_scanners_raise(texts):
    scanned(texts)


def test_a_row_says_the_same_wherever_the_column_is_cut():
    accounts = [
        text
        for batch in city.generate("case_record", 300, 5)
        for text in batch.data.column("account").to_pylist()
    ]
    whole = scanned(accounts)
    assert scanned(accounts, 700) == whole
    assert [scanned([text])[0] for text in accounts[:40]] == whole[:40]


def test_the_addresses_of_the_invented_city_are_found_in_its_accounts():
    people, seed = 1_500, 7
    accounts = [
        text
        for batch in city.generate("case_record", people, seed)
        for text in batch.data.column("account").to_pylist()
    ]
    told = [s for s in city.case_spans(people, seed).to_pylist() if s["kind"] == "address"]
    ours = scanned(accounts)
    covered = 0
    for span in told:
        size = span["end"] - span["start"]
        inside = sum(
            max(0, min(span["end"], end) - max(span["start"], start))
            for which, start, end in ours[span["row"]]
            if KINDS[which] in ("address", "address.fragment")
        )
        covered += inside >= 0.9 * size
    assert len(told) > 300
    assert covered >= 0.98 * len(told)


def test_no_english_word_by_itself_stops_a_scan():
    words = [w.replace("_", " ") for s, some in _sections().items() if is_english(s) for w in some]
    assert len(words) > 300
    scanned([form for word in words for form in (word.title(), f"1 {word}")], size=1)
