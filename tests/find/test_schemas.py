"""Whole tables as they stand in real systems: what must be found, and what must not."""

import datetime as dt

import pyarrow as pa
import pytest

from strongroom import city
from strongroom.core.types import Level
from strongroom.find import find
from strongroom.find.names import says, words
from strongroom.stores import open_store

FIRST = ["Mary", "Patricia", "Linda", "Barbara", "Elizabeth", "Jennifer", "Maria", "Susan"]
LAST = ["Smith", "Johnson", "Williams", "Jones", "Brown", "Davis", "Miller", "Wilson"]
STAMP = [dt.datetime(2022, 2, 15, 9, 57, i, tzinfo=dt.UTC) for i in range(8)]


def n(values):
    """Eight rows of a column."""
    return (values * 8)[:8]


PAGILA = {
    "actor": {
        "actor_id": list(range(1, 9)),
        "first_name": [v.upper() for v in FIRST],
        "last_name": [v.upper() for v in LAST],
        "last_update": STAMP,
    },
    "address": {
        "address_id": list(range(1, 9)),
        "address": [
            "47 MySakila Drive",
            "28 MySQL Boulevard",
            "23 Workhaven Lane",
            "1411 Lillydale Drive",
            "1913 Hanoi Way",
            "1121 Loja Avenue",
            "692 Joliet Street",
            "1566 Inegl Manor",
        ],
        "address2": n(["", None]),
        "district": [
            "Alberta",
            "QLD",
            "Alberta",
            "QLD",
            "Nagasaki",
            "California",
            "Attika",
            "Mandalay",
        ],
        "city_id": [300, 576, 300, 576, 463, 449, 38, 349],
        "postal_code": ["", "", "", "", "35200", "17886", "83579", "53561"],
        "phone": [
            "",
            "",
            "14033335568",
            "6172235589",
            "28303384290",
            "838635286649",
            "448477190408",
            "705814003527",
        ],
        "last_update": STAMP,
    },
    "category": {
        "category_id": [1, 2, 3],
        "name": ["Action", "Animation", "Children"],
        "last_update": STAMP[:3],
    },
    "city": {
        "city_id": [1, 2, 3],
        "city": ["A Corua", "Abha", "Abu Dhabi"],
        "country_id": [87, 82, 101],
    },
    "country": {"country_id": [1, 2, 3], "country": ["Afghanistan", "Algeria", "American Samoa"]},
    "customer": {
        "customer_id": list(range(1, 9)),
        "store_id": n([1, 2]),
        "first_name": FIRST,
        "last_name": LAST,
        "email": [f"{a}.{b}@example.org".lower() for a, b in zip(FIRST, LAST, strict=True)],
        "address_id": list(range(5, 13)),
        "activebool": n([True, False]),
        "create_date": [dt.date(2022, 2, 14)] * 8,
        "active": n([1, 0]),
    },
    "film": {
        "film_id": list(range(1, 9)),
        "title": [
            "ACADEMY DINOSAUR",
            "ACE GOLDFINGER",
            "ADAPTATION HOLES",
            "AFFAIR PREJUDICE",
            "AFRICAN EGG",
            "AGENT TRUMAN",
            "AIRPLANE SIERRA",
            "AIRPORT POLLOCK",
        ],
        "description": n(
            [
                "A Epic Drama of a Feminist And a Mad Scientist who must Battle a Teacher in The Canadian Rockies"
            ]
        ),
        "release_year": [2006] * 8,
        "rental_rate": [0.99] * 8,
        "rating": n(["PG", "G", "NC-17"]),
        "special_features": [["Trailers"]] * 8,
    },
    "staff": {
        "staff_id": [1, 2],
        "first_name": ["Mike", "Jon"],
        "last_name": ["Hillyer", "Stephens"],
        "email": ["mike.h@example.org", "jon.s@example.org"],
        "username": ["Mike", "Jon"],
        "password": ["8cb2237d0679ca88db6464eac60da96345513964"] * 2,
        "picture": [b"\x89PNG\r\n\x1a\n" + bytes(40), None],
    },
    "payment": {"payment_id": [1, 2], "amount": [2.99, 5.99], "payment_date": STAMP[:2]},
}
PAGILA_TRUTH = {
    "actor.first_name": "person.name",
    "actor.last_name": "person.name",
    "address.address": "address",
    "address.address2": "address",
    "address.district": "address.fragment",
    "address.postal_code": "postcode",
    "address.phone": "phone.",
    "customer.first_name": "person.name",
    "customer.last_name": "person.name",
    "customer.email": "email",
    "staff.first_name": "person.name",
    "staff.last_name": "person.name",
    "staff.email": "email",
    "staff.username": "account.id",
    "staff.password": "secret.password",
    "staff.picture": "biometric.face",
}
NORTHWIND = {
    "Employees": {
        "EmployeeID": list(range(1, 9)),
        "LastName": [
            "Davolio",
            "Fuller",
            "Leverling",
            "Peacock",
            "Buchanan",
            "Suyama",
            "King",
            "Callahan",
        ],
        "FirstName": [
            "Nancy",
            "Andrew",
            "Janet",
            "Margaret",
            "Steven",
            "Michael",
            "Robert",
            "Laura",
        ],
        "Title": n(["Sales Representative", "Vice President, Sales", "Sales Manager"]),
        "TitleOfCourtesy": n(["Ms.", "Dr.", "Mrs."]),
        "BirthDate": [dt.date(1948 + i, 12, 8) for i in range(8)],
        "HireDate": [dt.date(1992, 5, 1)] * 8,
        "Address": [
            "507 - 20th Ave. E. Apt. 2A",
            "908 W. Capital Way",
            "722 Moss Bay Blvd.",
            "4110 Old Redmond Rd.",
            "14 Garrett Hill",
            "Coventry House Miner Rd.",
            "Edgeham Hollow Winchester Way",
            "4726 - 11th Ave. N.E.",
        ],
        "City": n(["Seattle", "Tacoma", "London"]),
        "Region": n(["WA", None]),
        "PostalCode": n(["98122", "98401", "SW1 8JR", "EC2 7JR"]),
        "Country": n(["USA", "UK"]),
        "HomePhone": n(["(206) 555-0185", "(71) 555-4848"]),
        "Extension": n(["5467", "428"]),
        "Notes": n(
            [
                "Education includes a BA in psychology from Colorado State University. She also completed a course."
            ]
        ),
        "ReportsTo": n([2, None]),
    },
    "Orders": {
        "OrderID": list(range(10248, 10256)),
        "CustomerID": n(["VINET", "TOMSP"]),
        "OrderDate": STAMP,
        "ShipVia": n([1, 2]),
        "Freight": n([32.38, 11.61]),
        "ShipName": n(["Victuailles en stock", "Toms Spezialitäten", "Hanari Carnes"]),
        "ShipAddress": n(["59 rue de l'Abbaye", "Luisenstr. 48", "Rua do Paço, 67"]),
        "ShipCity": n(["Reims", "Münster", "Rio de Janeiro"]),
        "ShipPostalCode": n(["51100", "44087", "05454-876"]),
        "ShipCountry": n(["France", "Germany", "Brazil"]),
    },
    "Products": {
        "ProductID": [1, 2, 3],
        "ProductName": ["Chai", "Chang", "Aniseed Syrup"],
        "QuantityPerUnit": ["10 boxes x 20 bags", "24 - 12 oz bottles", "12 - 550 ml bottles"],
        "UnitPrice": [18.0, 19.0, 10.0],
    },
    "Categories": {
        "CategoryID": [1, 2],
        "CategoryName": ["Beverages", "Condiments"],
        "Description": [
            "Soft drinks, coffees, teas, beers, and ales",
            "Sweet and savory sauces, relishes, spreads",
        ],
    },
    "Suppliers": {
        "SupplierID": [1, 2, 3],
        "CompanyName": [
            "Exotic Liquids",
            "New Orleans Cajun Delights",
            "Grandma Kelly's Homestead",
        ],
        "ContactName": ["Charlotte Cooper", "Shelley Burke", "Regina Murphy"],
        "ContactTitle": ["Purchasing Manager", "Order Administrator", "Sales Representative"],
        "Phone": ["(171) 555-2222", "(100) 555-4822", "(313) 555-5735"],
    },
    "Region": {"RegionID": [1, 2], "RegionDescription": ["Eastern", "Western"]},
}
NORTHWIND_TRUTH = {
    "Employees.LastName": "person.name",
    "Employees.FirstName": "person.name",
    "Employees.Title": "person.occupation",
    "Employees.BirthDate": "date.birth",
    "Employees.Address": "address",
    "Employees.City": "address.fragment",
    "Employees.Region": "address.fragment",
    "Employees.PostalCode": "postcode",
    "Employees.Country": "address.fragment",
    "Employees.HomePhone": "phone.",
    "Employees.Notes": "text.free",
    "Orders.ShipName": "person.name",
    "Orders.ShipAddress": "address",
    "Orders.ShipCity": "address.fragment",
    "Orders.ShipPostalCode": "postcode",
    "Orders.ShipCountry": "address.fragment",
    "Suppliers.CompanyName": "org.name",
    "Suppliers.ContactName": "person.name",
    "Suppliers.ContactTitle": "person.occupation",
    "Suppliers.Phone": "phone.",
}
REGISTER = {
    "t_ry_jbxx": {
        "ID": [1, 2, 3],
        "XM": ["张三丰", "李小明", "王芳"],
        "XB": ["1", "2", "1"],
        "MZ": ["01", "01", "02"],
        "SFZHM": ["990101199003074470", "99010119900307442X", "990101900307123"],
        "CSRQ": ["19900307", "19900307", "19900307"],
        "LXDH": ["16800001234", "16300001234", "-"],
        "JZDZ": [
            "上海市黄浦区南京东路100号3栋201室",
            "上海市静安区北京西路20号",
            "上海市徐汇区漕溪北路8弄5号",
        ],
        "CJSJ": STAMP[:3],
        "BZ": ["联系电话16800001234，住址见档案，其母电话16400000001", "无", "无异常"],
    },
    "人口基本信息": {
        "姓名": ["张三丰", "李小明", "王芳"],
        "公民身份号码": ["990101199003074470", "99010119900307442X", "990101199003074470"],
        "手机号码": [16800001234, 16300001234, 16900001234],
        "民族": ["汉族", "回族", "汉族"],
        "文化程度": ["本科", "大专", "初中"],
        "车牌号": ["沪A00000", "沪B00000", "京AD00000"],
        "登记时间": STAMP[:3],
    },
}
REGISTER_TRUTH = {
    "t_ry_jbxx.XM": "person.name",
    "t_ry_jbxx.XB": "person.sex",
    "t_ry_jbxx.SFZHM": "id.cn_resident",
    "t_ry_jbxx.CSRQ": "date.birth",
    "t_ry_jbxx.LXDH": "phone.mobile",
    "t_ry_jbxx.JZDZ": "address",
    "t_ry_jbxx.BZ": "text.free",
    "人口基本信息.姓名": "person.name",
    "人口基本信息.公民身份号码": "id.cn_resident",
    "人口基本信息.手机号码": "phone.mobile",
    "人口基本信息.民族": "person.ethnicity",
    "人口基本信息.文化程度": "person.education",
    "人口基本信息.车牌号": "vehicle.plate",
}


def survey(store, **options):
    return {str(f.field): f for f in find(store, salt=b"test", **options)}


def wrong(findings, truth, *, either=()):
    """Fields whose kind is not the expected one ("phone." means any of that family)."""
    out = {}
    for name, finding in findings.items():
        expected = truth.get(name, "none")
        fits = finding.kind == expected or (
            expected.endswith(".") and finding.kind.startswith(expected)
        )
        if not fits and name not in either:
            out[name] = (finding.kind, finding.confidence)
    return out


def test_a_film_rental_shop_is_read_right(memory):
    findings = survey(memory(**PAGILA))
    # Its telephones have no form, and stand beside nobody; user names are first names here.
    unclear = ("address.phone", "staff.username")
    assert wrong(findings, PAGILA_TRUTH, either=unclear) == {}
    assert findings["film.special_features"].not_checked
    assert findings["staff.password"].level is Level.CRITICAL


def test_a_trading_company_is_read_right(memory):
    # ShipName holds companies and people alike, and CustomerID numbers both; either is right.
    findings = survey(memory(**NORTHWIND))
    assert wrong(findings, NORTHWIND_TRUTH, either=("Orders.ShipName", "Orders.CustomerID")) == {}


def test_a_chinese_register_is_read_right_by_pinyin_and_by_name(memory):
    findings = survey(memory(**REGISTER))
    assert wrong(findings, REGISTER_TRUTH, either=("t_ry_jbxx.MZ",)) == {}
    assert findings["t_ry_jbxx.BZ"].contains == {"phone.mobile": 1}


def test_the_music_shop_is_read_right_by_the_real_store(shared):
    with open_store(str(shared / "tables" / "Chinook_Sqlite.sqlite")) as store:
        findings = survey(store)
    truth = {}
    for table in ("Customer", "Employee"):
        truth |= {f"{table}.{c}": "person.name" for c in ("FirstName", "LastName")}
        truth |= {f"{table}.{c}": "phone." for c in ("Phone", "Fax")}
        truth |= {f"{table}.{c}": "address.fragment" for c in ("City", "State", "Country")}
        truth |= {f"{table}.Address": "address", f"{table}.PostalCode": "postcode"}
        truth |= {f"{table}.Email": "email"}
    truth |= {f"Invoice.Billing{c}": "address.fragment" for c in ("City", "State", "Country")}
    truth |= {"Invoice.BillingAddress": "address", "Invoice.BillingPostalCode": "postcode"}
    truth |= {"Customer.Company": "org.name", "Employee.Title": "person.occupation"}
    truth |= {"Employee.BirthDate": "date.birth"}
    # Who composed a track is a person, and told of the track.
    assert wrong(findings, truth, either=("Track.Composer",)) == {}
    assert findings["Customer.Email"].people == 59


@pytest.mark.parametrize("dataset", city.DATASETS)
def test_every_field_of_the_invented_city_gets_its_kind(memory, dataset):
    table = pa.Table.from_batches([b.data for b in city.generate(dataset, 900, 3)])
    findings = survey(memory(**{dataset: table}))
    truth = {f"{dataset}.{name}": kind for name, kind in city.truth(dataset).items()}
    assert wrong(findings, truth) == {}
    ids = findings.get(f"{dataset}.id_number")
    if ids is not None:
        assert any("99" in line and "invented" in line for line in ids.evidence)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sfzh", "id.cn_resident"),
        ("user_sfzhm", "id.cn_resident"),
        ("idCardNo", "id.cn_resident"),
        ("申请人身份证号码", "id.cn_resident"),
        ("sjh", "phone.mobile"),
        ("mobilePhone", "phone.mobile"),
        ("cust_mobile_no", "phone.mobile"),
        ("联系电话", "phone.landline"),
        ("HomePhone", "phone.landline"),
        ("csrq", "date.birth"),
        ("dateOfBirth", "date.birth"),
        ("DOB", "date.birth"),
        ("EmailAddress", "email"),
        ("电子邮箱", "email"),
        ("FIRST_NAME", "person.name"),
        ("BillingPostalCode", "postcode"),
        ("addr_line_1", "address"),
        ("收货地址", "address"),
        ("XB", "person.sex"),
        ("gender", "person.sex"),
        ("cphm", "vehicle.plate"),
    ],
)
def test_names_are_understood_in_chinese_pinyin_and_english(name, kind):
    assert says(name).get(kind, 0) >= 0.6


@pytest.mark.parametrize(
    "name",
    [
        "email_verified",
        "phone_type",
        "address_id",
        "name_count",
        "手机号类型",
        "is_mobile_flag",
        "track_name",
        "password_updated_at",
        "city_id",
        "身份证有效期",
    ],
)
def test_a_name_about_a_thing_is_not_the_thing(name):
    assert max(says(name).values(), default=0) < 0.6


def test_names_are_split_into_words():
    assert words("BillingPostalCode") == ["billing", "postal", "code"]
    assert words("t_ry_jbxx.SFZHM") == ["t", "ry", "jbxx", "sfzhm"]
    assert words("address2") == ["address", "2"]
    assert words("报警人phone") == ["报警人", "phone"]
    assert words("") == []
