"""Short tables from everywhere are read in the encoding they were written in, and garbage is not."""

from __future__ import annotations

import gzip
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.core.errors import UsageError
from strongroom.stores import _encodings, _text, notes, open_store

# Words of tables in each language; the people in them are made by lot and live nowhere.
WORDS = {
    "simplified": (
        "姓名 地址 备注 单位 职务",
        "欧阳小明 邹丽华 龚建国 闫子涵 贺翀 尹文博 段梓萱 武芳 阎婷 钟雨桐 霍思远 傅雅琴",
        "九江市庐山区十里大道 上饶市信州区 赣州市章贡区红旗街道 抚州市临川区 鹰潭市月湖区",
        "客户要求尽快退款 已电话回访 材料不齐需补交 无 会员卡遗失 水表损坏待更换 疑似重复",
    ),
    "traditional": (
        "姓名 地址 備註 公司 職業",
        "陳大文 黃淑芬 林志豪 張雅婷 蔡宗翰 許淑惠 鄭家豪 謝佩珊 歐陽慧敏 葉俊傑",
        "臺北市信義區松德路 高雄市左營區 新界屯門友愛邨 九龍深水埗 臺中市西屯區 桃園市中壢區",
        "客戶要求儘快退款 已電話回覆 資料不齊須補件 無 會員卡遺失 請於下週處理",
    ),
    "japanese": (
        "氏名 住所 備考 会社名 フリガナ",
        "山田太郎 佐々木花子 鈴木一郎 高橋美咲 渡辺健 伊藤さくら 小林翔太 中村由美 斎藤誠",
        "東京都新宿区西新宿 大阪府大阪市北区梅田 福岡県福岡市博多区 北海道札幌市中央区",
        "電話連絡済み 返金を希望 ヤマダ タロウ 株式会社サクラ商事 書類不備のため再提出 なし",
    ),
    "korean": (
        "이름 주소 비고 회사 직업",
        "김철수 이영희 박지훈 최수빈 정민재 강서연 조현우 윤지민 장하은 임도윤",
        "서울특별시 강남구 테헤란로 부산광역시 해운대구 경기도 성남시 분당구 대전광역시 유성구",
        "환불 요청 전화 연락 완료 서류 미비 없음 회원 카드 분실 주식회사 한빛",
    ),
    "russian": (
        "ФИО Адрес Примечание Компания Должность",
        "Иванов Пётр Сергеевич|Смирнова Анна|Кузнецов Олег|Попова Мария|СОКОЛОВ ИЛЬЯ|Щукина Юлия",
        "г. Тверь, ул. Лесная, д. 5|Новосибирск, пр. Мира|Казань|Нижний Новгород, ул. Южная",
        "Просит вернуть деньги|Документы не полные|нет|Карта утеряна|Позвонить после обеда",
    ),
    "german": (
        "Name Straße Bemerkung Größe",
        "Jürgen Müller|Käthe Schröder|Jörg Weiß|Anna Groß|Sören Böhm|Ülkü Köhler|MÄRZ GÖTZ",
        "Köln, Königsallee 3|Düsseldorf|Nürnberg, Hauptstraße 9|Lübeck|Würzburg|Gießen",
        "möchte Geld zurück|für später|prüfen|schließt früher|ungültig|Rückruf gewünscht",
    ),
    "french": (
        "Nom Prénom Métier Société",
        "Élodie Lefèvre|François Béranger|Zoé Gaëtan|Hélène Crépin|Jérôme Noël|Chloé Prévôt",
        "Orléans, 3 rue de l'Église|Besançon|Nîmes|Saint-Étienne|Châlons|Évreux|Le Mée",
        "à rappeler|dossier complété|préfère être appelée|reçu le chèque|très déçu|où ça ?",
    ),
    "turkish": (
        "Ad Soyad Şehir Açıklama",
        "Ayşe Yılmaz|Çağla Şahin|İbrahim Öztürk|Gülşen Doğan|Oğuz Kılıç|Işıl Çelik|Uğur Ünlü",
        "İstanbul, Kadıköy|Iğdır|Muğla|Diyarbakır|Eskişehir|Şanlıurfa|Ağrı|Çanakkale",
        "iade istiyor|eksik belge|arandı|kart kayıp|yarın aranacak|müşteri şikâyeti",
    ),
    "polish": (
        "Imię Nazwisko Miasto Uwagi",
        "Łukasz Wiśniewski|Żaneta Kowalczyk|Paweł Dąbrowski|Małgorzata Zięba|Józef Gołąb",
        "Łódź, ul. Główna|Kraków|Gdańsk|Poznań|Rzeszów|Wrocław, ul. Świętego Jana|Toruń",
        "prosi o zwrot|brak dokumentów|zadzwonić później|karta zgubiona|wysłać paczkę",
    ),
    "greek": (
        "Όνομα Διεύθυνση Παρατηρήσεις Εταιρεία",
        "Γιώργος Παπαδόπουλος|Μαρία Οικονόμου|Ελένη Γεωργίου|ΝΙΚΟΣ ΔΗΜΟΥ|Σοφία Αθανασίου",
        "Αθήνα, Σταδίου 5|Θεσσαλονίκη|Πάτρα, Κορίνθου 12|Ηράκλειο|Λάρισα|Χανιά",
        "ζητά επιστροφή χρημάτων|λείπουν έγγραφα|όχι|χάθηκε η κάρτα|κλήση αργότερα",
    ),
    "hebrew": (
        "שם כתובת הערות חברה",
        "דוד כהן|מרים לוי|יעל מזרחי|אברהם פרץ|נועה ביטון|משה אזולאי|רחל פרידמן",
        "תל אביב, הרצל 5|ירושלים, יפו 12|חיפה|באר שבע|נתניה|ראשון לציון",
        "מבקש החזר כספי|חסרים מסמכים|אין|הכרטיס אבד|להתקשר מחר אחר הצהריים",
    ),
    "arabic": (
        "الاسم العنوان ملاحظات الشركة",
        "محمد أحمد علي|فاطمة حسن|خالد العتيبي|نورة القحطاني|عبدالله سالم|مريم إبراهيم",
        "الرياض، حي النخيل|جدة، شارع الأمير|الدمام|القاهرة، مدينة نصر|عمّان|بيروت",
        "يطلب استرداد المبلغ|المستندات ناقصة|لا يوجد|البطاقة مفقودة|يرجى الاتصال غدا",
    ),
    "thai": (
        "ชื่อ ที่อยู่ หมายเหตุ บริษัท",
        "สมชาย ใจดี|สมหญิง รักเรียน|วิชัย ทองคำ|อรุณี แสงจันทร์|ประเสริฐ ศรีสุข|นภา พงษ์ไพร",
        "กรุงเทพมหานคร ถนนสุขุมวิท|เชียงใหม่|ภูเก็ต|ขอนแก่น ถนนมิตรภาพ|ชลบุรี",
        "ขอคืนเงิน|เอกสารไม่ครบ|ไม่มี|บัตรหาย|โทรกลับพรุ่งนี้ตอนบ่าย",
    ),
}
WRITTEN = [
    ("simplified", "gb18030"),
    ("traditional", "gb18030"),
    ("traditional", "big5hkscs"),
    ("japanese", "cp932"),
    ("japanese", "euc_jp"),
    ("korean", "cp949"),
    ("russian", "cp1251"),
    ("russian", "koi8_r"),
    ("german", "cp1252"),
    ("french", "cp1252"),
    ("turkish", "cp1254"),
    ("polish", "cp1250"),
    ("greek", "cp1253"),
    ("hebrew", "cp1255"),
    ("arabic", "cp1256"),
    ("thai", "cp874"),
]
UNICODE = [
    (language, encoding)
    for language in WORDS
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
]


def table(language, draw, separator=None):
    """A table of six to thirty rows: a number, one to four columns of words, perhaps a mobile."""
    listed = WORDS[language]
    sep = separator or draw.choice([",", ";", "\t", "|"])
    columns = draw.sample(range(1, 4), draw.randint(1, 3))
    wide = "|" in listed[1]
    pools = [listed[c].split("|" if wide else " ") for c in columns]
    names = listed[0].split() if draw.random() < 0.5 else ["name", "addr", "note", "org"]
    lines = [sep.join(["id", *names[: len(pools)], "tel"])]
    for _ in range(draw.choice([6, 8, 10, 15, 20, 30])):
        words = [draw.choice(pool).replace(sep, " ") for pool in pools]
        lines.append(sep.join([str(draw.randint(1, 99_999)), *words, "164" + "0" * 8]))
    return "\r\n".join(lines) + "\r\n"


def right(raw, text):
    found = _text.detect([raw])
    try:
        return raw.decode(found) == text
    except UnicodeDecodeError:
        return False


def share(language, encoding, count=60):
    draw = random.Random(f"{language} {encoding}")
    texts = [table(language, draw) for _ in range(count)]
    return sum(right(text.encode(encoding), text) for text in texts) / count


@pytest.mark.parametrize(("language", "encoding"), WRITTEN)
def test_sixty_short_tables_are_read_as_they_were_written(language, encoding):
    # Polish words of one foreign letter can be French as well; everything else is told apart.
    assert share(language, encoding) >= (0.95 if language == "polish" else 1.0)


@pytest.mark.parametrize(("language", "encoding"), UNICODE)
def test_unicode_is_told_from_all_of_them_with_a_mark_and_without(tmp_path, language, encoding):
    draw = random.Random(f"{language} {encoding}")
    for _ in range(8):
        text = table(language, draw, ",")
        path = tmp_path / "x.csv"
        path.write_bytes(text.encode(encoding))
        with open_store(path, header=True) as store:
            rows = [r for b in store.read("x") for r in b.data.to_pylist()]
        assert [",".join(row.values()) for row in rows] == text.split("\r\n")[1:-1]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "id,name\n1,张\n"),
        ("gb18030", "商户,备注\n鮨さくら,日式\n爱の料理,\n"),
        ("gb18030", "name\n邹纾蘅\n龚翀\n闫喆\n"),
        ("big5hkscs", "name\n陳\n林\n黃\n"),
        ("big5hkscs", "備註\n佢話唔使送嘢\n喺門口\n"),
        ("cp932", "口座名義\nﾔﾏﾀﾞ ﾀﾛｳ\nｽｽﾞｷ ﾊﾅｺ\n"),
        ("cp932", "name\n山田\n田中\n佐藤\n"),
        ("cp932", "商品\n㈱テスト\n①番\n"),
        ("euc_jp", "住所\n東京都新宿区\n大阪府大阪市\n"),
        ("cp949", "뷁,똠방각하\n펩시,햏\n"),
        ("cp1251", "name\nИВАНОВ\nПЕТРОВА\n"),
        ("koi8_r", "name\nИВАНОВ\nПЕТРОВА\n"),
        ("cp1252", "NAME;ORT\nMÜLLER;KÖLN\n"),
        ("cp1252", "prix\n12 €\n"),
        ("cp1254", "sehir\nIğdır\nMuğla\n"),
        ("cp1253", "name\nΠαπαδόπουλος\nΓεωργίου\n"),
        ("cp1255", "name\nדוד כהן\nמרים לוי\n"),
        ("cp1256", "name\nمحمد علي\nفاطمة حسن\n"),
        ("cp874", "name\nสมชาย ใจดี\nสมหญิง รักเรียน\n"),
    ],
)
def test_a_handful_of_letters_is_enough(encoding, text):
    assert right(text.encode(encoding), text)


def test_a_ward_of_women_is_chinese_although_its_bytes_happen_to_be_utf_8():
    """女 in GB 18030 is C5 AE, which is a letter in UTF-8: 男 is none, and gives it away."""
    for sexes in ("女", "男女"):
        text = "id,sex\n" + "".join(f"{i},{sexes[i % len(sexes)]}\n" for i in range(12))
        assert _text.detect([text.encode("gb18030")]) == "gb18030"
    text = "město,dům\n" + "Ústí,dům\n" * 9
    assert _text.detect([text.encode()]) == "utf-8"


@pytest.mark.parametrize(
    "text", ["όνομα,Αθήνα", "שם,תל אביב", "اسم,القاهرة", "ชื่อ,เชียงใหม่", "नाम,दिल्ली"]
)
def test_utf_8_of_a_language_nobody_listed_stays_utf_8_with_a_bad_row(text):
    raw = (text + "\n").encode() * 8
    assert _text.detect([raw]) == "utf-8"
    assert _text.detect([raw + b"\xff\xfe\xff,x\n" + raw]) == "utf-8"


@pytest.mark.parametrize("cell", ["¥{}.00", "12·{}", "{}³", "{}²", "ó", "é", "§ {}", "±{}"])
def test_a_sign_or_a_word_of_one_letter_is_utf_8_where_nothing_else_is_foreign(cell):
    text = "id,item,price\n" + "".join(f"{i},thing,{cell.format(i)}\n" for i in range(20))
    assert _text.detect([text.encode()]) == "utf-8"


def test_a_price_in_pounds_is_western_and_no_polish_letter():
    text = "id,price\n" + "".join(f"{i},£{i}\n" for i in range(5))
    assert right(text.encode("cp1252"), text)


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs"])
def test_lines_in_utf_8_among_those_of_another_encoding_are_told(tmp_path, encoding):
    rows = "".join(f"{i},陳大文,南昌市\n" for i in range(900))
    path = tmp_path / "x.csv"
    for tail, told in (("", False), (rows[:300], True)):
        path.write_bytes(rows.encode(encoding) + tail.encode())
        with open_store(path) as store:
            (dataset,) = store.datasets()
        assert (notes.MIXED.format(encoding=encoding) in dataset.notes) == told


@pytest.mark.parametrize("word", ["王", "性", "刘", "万", "上", "上海", "乔", "玲", "粤"])
def test_a_word_that_stands_in_every_row_is_not_taken_for_two_letters_of_an_alphabet(word):
    rows = "".join(f"{word},{number}\n" for number in range(200))
    assert right(rows.encode("gb18030"), rows)


@pytest.mark.parametrize("text", ["1640{},99{},6222{}", "甲{},九江市{},{}"])
@pytest.mark.parametrize("shift", [0, 1])
def test_one_zero_byte_does_not_make_a_table_utf_16(tmp_path, text, shift):
    rows = "".join(text.format(*[f"{i:08d}"] * 3) + "\n" for i in range(300))
    path = tmp_path / "x.csv"
    path.write_bytes(("id,phone,card" + "x" * shift + "\n" + rows + "\0,1,2\n" + rows).encode())
    with open_store(path) as store:
        (found,) = store.read("x")
    assert (found.data.num_rows, found.data.column_names[:2]) == (601, ["id", "phone"])


def test_a_bad_row_in_chinese_does_not_make_it_western(tmp_path):
    lines = ["姓名,住址", *["欧阳小明,九江市庐山区"] * 20]
    raw = "\n".join(lines).encode("gb18030") + b"\n\xff\xff\xff,x\n"
    (tmp_path / "x.csv").write_bytes(raw)
    rejects = []
    with open_store(tmp_path / "x.csv") as store:
        rows = sum(b.data.num_rows for b in store.read("x", on_reject=rejects.append))
    assert (rows, [r.reason for r in rejects]) == (20, ["bytes that are not gb18030"])


@pytest.mark.parametrize("packed", [False, True])
def test_a_table_that_is_ascii_for_a_megabyte_and_then_chinese_is_read_whole(tmp_path, packed):
    """The one foreign row lies between the places that are looked at."""
    plain = b"1,abc,164\n" * 200_000
    raw = b"id,name,tel\n" + plain[: len(plain) // 3 // 10 * 10]
    raw += "2,欧阳小明,164\n".encode("gb18030") + plain
    path = tmp_path / ("x.csv.gz" if packed else "x.csv")
    path.write_bytes(gzip.compress(raw, 1) if packed else raw)
    rejects = []
    with open_store(path) as store:
        names = {
            n for b in store.read("x", on_reject=rejects.append) for n in b.data["name"].to_pylist()
        }
    assert names == {"abc", "欧阳小明"}
    assert rejects == []


def test_only_a_bounded_part_is_ever_weighed(monkeypatch):
    weighed = []
    real = _encodings.bits
    monkeypatch.setattr(_encodings, "bits", lambda raw: weighed.append(len(raw)) or real(raw))
    _text.detect(["欧阳小明,九江市\n".encode("gb18030") * 200_000])
    _text.detect([b"\xff" * 1_000_000])
    assert max(weighed) <= _encodings.SAMPLE + 1_000


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_bytes_that_fit_nothing_are_given_some_name_and_no_error(raw):
    known = {c[0] for c in _encodings.CANDIDATES} | {"utf-8", "utf-16-le", "utf-16-be"}
    assert _text.detect([raw]) in known
    assert _text.detect([raw], "utf-8") in known


@pytest.mark.parametrize(
    ("asked", "codec"),
    [("Shift_JIS", "cp932"), ("EUC-KR", "cp949"), ("windows-1251", "cp1251"), ("KOI8-R", "koi8_r")],
)
def test_an_encoding_can_be_named_as_its_country_names_it(asked, codec):
    assert _text.encoding_named(asked) == codec
    with pytest.raises(UsageError):
        _text.encoding_named("rot13")


def test_rejected_bytes_are_handed_back_as_they_stood(tmp_path):
    raw = "氏名,住所\n".encode("cp932") + "山田太郎,東京都\n".encode("cp932") * 9
    raw += "鈴木,大阪,余分\n".encode("cp932")
    (tmp_path / "x.csv").write_bytes(raw)
    rejects = []
    with open_store(tmp_path / "x.csv") as store:
        assert sum(b.data.num_rows for b in store.read("x", on_reject=rejects.append)) == 9
    assert [r.raw for r in rejects] == ["鈴木,大阪,余分\n".encode("cp932")]


def test_a_few_bad_bytes_in_json_do_not_make_it_western():
    row = b'{"name": "abc"}\n'
    assert _text.detect([row * 50 + b'{"name": "a\xff"}\n' + row * 50], "utf-8") == "utf-8"
    russian = '{"имя": "Иван Петров"}\n' * 3
    assert _text.detect([russian.encode("cp1251")], "utf-8") == "cp1251"
