"""Two public sample databases as PostgreSQL serves them: their tables and columns, invented rows.

Tables and columns are those of Pagila (a film rental) and Northwind (a trading company), with the
types that make them awkward: enums, domains, arrays, text search vectors, partitions, bytea, fixed
width characters, views. The rows are made up here: e-mail under example.com, telephone numbers of
the block kept for fiction (555-0100 to 555-0199).

`PAGILA` and `NORTHWIND` say of every column what it holds; a column that is not named holds
nothing personal. The view of Pagila is there to be passed over: it shows what its tables hold.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random

FIRST = [
    "Mary",
    "Patricia",
    "Linda",
    "Barbara",
    "Elizabeth",
    "Jennifer",
    "Maria",
    "Susan",
    "Margaret",
    "Dorothy",
    "Lisa",
    "Nancy",
    "Karen",
    "Betty",
    "Helen",
    "Sandra",
    "James",
    "John",
    "Robert",
    "Michael",
    "William",
    "David",
    "Richard",
    "Charles",
]
LAST = [
    "Smith",
    "Johnson",
    "Williams",
    "Jones",
    "Brown",
    "Davis",
    "Miller",
    "Wilson",
    "Moore",
    "Taylor",
    "Anderson",
    "Thomas",
    "Jackson",
    "White",
    "Harris",
    "Martin",
    "Thompson",
    "Garcia",
    "Martinez",
    "Robinson",
    "Clark",
    "Rodriguez",
    "Lewis",
    "Lee",
    "Walker",
    "Hall",
]
ROADS = [
    "Workhaven",
    "Lillydale",
    "Hanoi",
    "Loja",
    "Joliet",
    "Inegl",
    "Ambattur",
    "Sasebo",
    "Cadiz",
    "Brest",
    "Sivas",
    "Kanazawa",
]
WAYS = ["Lane", "Drive", "Way", "Avenue", "Street", "Boulevard", "Parkway", "Place"]
DISTRICTS = [
    "Alberta",
    "Nagasaki",
    "California",
    "Attika",
    "Mandalay",
    "Nantou",
    "Texas",
    "Kerala",
    "Oriental",
]
CITIES = [
    "Abha",
    "Acuna",
    "Adana",
    "Akron",
    "Almirante",
    "Atlixco",
    "Aurora",
    "Bern",
    "Boksburg",
    "Caracas",
]
COUNTRIES = [
    "Afghanistan",
    "Algeria",
    "Angola",
    "Austria",
    "Brazil",
    "Canada",
    "France",
    "Germany",
    "India",
    "Japan",
]
WORDS = [
    "ACADEMY",
    "DINOSAUR",
    "GOLDFINGER",
    "ADAPTATION",
    "HOLES",
    "AFFAIR",
    "PREJUDICE",
    "AFRICAN",
    "EGG",
    "AGENT",
    "TRUMAN",
    "AIRPLANE",
    "SIERRA",
    "ALADDIN",
    "CALENDAR",
]
DAY = dt.datetime(2022, 2, 15, 9, 57, tzinfo=dt.UTC)
EDUCATION = (
    "Education includes a BA in psychology from Colorado State University in 1970. "
    "{} also completed a course on the art of the cold call."
)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))

PAGILA_DDL = """
create schema pagila;
set search_path = pagila;
create type mpaa_rating as enum ('G', 'PG', 'PG-13', 'R', 'NC-17');
create domain year as integer check (value between 1901 and 2155);
create table actor (actor_id serial primary key, first_name text not null, last_name text not null,
  last_update timestamptz not null default now());
create table country (country_id serial primary key, country text not null,
  last_update timestamptz not null default now());
create table city (city_id serial primary key, city text not null,
  country_id int not null references country, last_update timestamptz not null default now());
create table address (address_id serial primary key, address text not null, address2 text,
  district text not null, city_id int not null references city, postal_code text,
  phone text not null, last_update timestamptz not null default now());
create table language (language_id serial primary key, name character(20) not null,
  last_update timestamptz not null default now());
create table category (category_id serial primary key, name text not null,
  last_update timestamptz not null default now());
create table film (film_id serial primary key, title text not null, description text,
  release_year year, language_id int not null references language,
  original_language_id int references language, rental_duration smallint not null default 3,
  rental_rate numeric(4,2) not null default 4.99, length smallint,
  replacement_cost numeric(5,2) not null default 19.99, rating mpaa_rating default 'G',
  last_update timestamptz not null default now(), special_features text[],
  fulltext tsvector not null);
create table film_actor (actor_id int not null references actor, film_id int not null
  references film, last_update timestamptz not null default now(), primary key (actor_id, film_id));
create table film_category (film_id int not null references film, category_id int not null
  references category, last_update timestamptz not null default now(),
  primary key (film_id, category_id));
create table store (store_id serial primary key, manager_staff_id int not null,
  address_id int not null references address, last_update timestamptz not null default now());
create table staff (staff_id serial primary key, first_name text not null, last_name text not null,
  address_id int not null references address, email text, store_id int not null references store,
  active boolean not null default true, username text not null, password text,
  last_update timestamptz not null default now(), picture bytea);
create table customer (customer_id serial primary key, store_id int not null references store,
  first_name text not null, last_name text not null, email text,
  address_id int not null references address, activebool boolean not null default true,
  create_date date not null default current_date, last_update timestamptz default now(),
  active int);
create table inventory (inventory_id serial primary key, film_id int not null references film,
  store_id int not null references store, last_update timestamptz not null default now());
create table rental (rental_id serial primary key, rental_date timestamptz not null,
  inventory_id int not null references inventory, customer_id int not null references customer,
  return_date timestamptz, staff_id int not null references staff,
  last_update timestamptz not null default now());
create table payment (payment_id serial, customer_id int not null, staff_id int not null,
  rental_id int not null, amount numeric(5,2) not null, payment_date timestamptz not null)
  partition by range (payment_date);
create table payment_p2022_01 partition of payment
  for values from ('2022-01-01') to ('2022-03-01');
create table payment_p2022_03 partition of payment
  for values from ('2022-03-01') to ('2023-01-01');
create view customer_list as select customer_id as id, first_name || ' ' || last_name as name,
  address.address, phone from customer join address using (address_id);
"""

NORTHWIND_DDL = """
create schema northwind;
set search_path = northwind;
create table categories (category_id smallint primary key, category_name varchar(15) not null,
  description text, picture bytea);
create table customers (customer_id varchar(5) primary key, company_name varchar(40) not null,
  contact_name varchar(30), contact_title varchar(30), address varchar(60), city varchar(15),
  region varchar(15), postal_code varchar(10), country varchar(15), phone varchar(24),
  fax varchar(24));
create table employees (employee_id smallint primary key, last_name varchar(20) not null,
  first_name varchar(10) not null, title varchar(30), title_of_courtesy varchar(25),
  birth_date date, hire_date date, address varchar(60), city varchar(15), region varchar(15),
  postal_code varchar(10), country varchar(15), home_phone varchar(24), extension varchar(4),
  photo bytea, notes text, reports_to smallint, photo_path varchar(255));
create table region (region_id smallint primary key, region_description varchar(60) not null);
create table territories (territory_id varchar(20) primary key,
  territory_description varchar(60) not null, region_id smallint not null references region);
create table employee_territories (employee_id smallint not null references employees,
  territory_id varchar(20) not null references territories,
  primary key (employee_id, territory_id));
create table shippers (shipper_id smallint primary key, company_name varchar(40) not null,
  phone varchar(24));
create table suppliers (supplier_id smallint primary key, company_name varchar(40) not null,
  contact_name varchar(30), contact_title varchar(30), address varchar(60), city varchar(15),
  region varchar(15), postal_code varchar(10), country varchar(15), phone varchar(24),
  fax varchar(24), homepage text);
create table products (product_id smallint primary key, product_name varchar(40) not null,
  supplier_id smallint references suppliers, category_id smallint references categories,
  quantity_per_unit varchar(20), unit_price real, units_in_stock smallint,
  units_on_order smallint, reorder_level smallint, discontinued integer not null);
create table orders (order_id smallint primary key, customer_id varchar(5) references customers,
  employee_id smallint references employees, order_date date, required_date date,
  shipped_date date, ship_via smallint references shippers, freight real, ship_name varchar(40),
  ship_address varchar(60), ship_city varchar(15), ship_region varchar(15),
  ship_postal_code varchar(10), ship_country varchar(15));
create table order_details (order_id smallint not null references orders, product_id smallint
  not null references products, unit_price real not null, quantity smallint not null,
  discount real not null, primary key (order_id, product_id));
"""

PAGILA = {
    "actor.first_name": "person.name",
    "actor.last_name": "person.name",
    "address.address": "address",
    "address.address2": "address",
    "address.district": "address.fragment",
    "address.postal_code": "postcode",
    "address.phone": "phone.landline",
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
_ADDRESS = {
    "address": "address",
    "city": "address.fragment",
    "region": "address.fragment",
    "postal_code": "postcode",
    "country": "address.fragment",
}
_FIRM = {
    **_ADDRESS,
    "company_name": "org.name",
    "contact_name": "person.name",
    "contact_title": "person.occupation",
    "phone": "phone.landline",
    "fax": "phone.landline",
}
NORTHWIND = {
    **{f"customers.{column}": kind for column, kind in _FIRM.items()},
    **{f"suppliers.{column}": kind for column, kind in _FIRM.items()},
    **{f"employees.{column}": kind for column, kind in _ADDRESS.items()},
    **{f"orders.ship_{column}": kind for column, kind in _ADDRESS.items()},
    "employees.last_name": "person.name",
    "employees.first_name": "person.name",
    "employees.title": "person.occupation",
    "employees.birth_date": "date.birth",
    "employees.home_phone": "phone.landline",
    "employees.photo": "biometric.face",
    "employees.notes": "text.free",
}


class _Dice(random.Random):
    def first(self):
        return self.choice(FIRST)

    def last(self):
        return self.choice(LAST)

    def road(self):
        return f"{self.randint(1, 1999)} {self.choice(ROADS)} {self.choice(WAYS)}"

    def digits(self, count):
        return "".join(self.choice("0123456789") for _ in range(count))

    def day(self, days=300):
        return DAY + dt.timedelta(minutes=self.randrange(days * 1440))


def _put(connection, table, columns, rows):
    rows = list(rows)
    marks = ", ".join(["%s"] * len(rows[0]))
    with connection.cursor() as cursor:
        cursor.executemany(f"insert into {table} ({columns}) values ({marks})", rows)


def pagila(connection, people=300):
    """Make the film rental in a schema of its own."""
    dice = _Dice(7)
    connection.execute(PAGILA_DDL)
    names = [(dice.first(), dice.last()) for _ in range(people)]
    _put(
        connection,
        "actor",
        "first_name, last_name",
        [(dice.first().upper(), dice.last().upper()) for _ in range(120)],
    )
    _put(connection, "country", "country", [(name,) for name in COUNTRIES])
    _put(connection, "city", "city, country_id", [(c, dice.randint(1, 10)) for c in CITIES])
    _put(
        connection,
        "address",
        "address, address2, district, city_id, postal_code, phone",
        [
            (
                dice.road(),
                None if i < 4 else "",
                dice.choice(DISTRICTS),
                dice.randint(1, 10),
                "" if i < 4 else dice.digits(5),
                f"{dice.randint(201, 989)}55501{dice.digits(2)}",
            )
            for i in range(people)
        ],
    )
    _put(connection, "language", "name", [("English",), ("Italian",), ("Japanese",), ("German",)])
    _put(
        connection,
        "category",
        "name",
        [(c,) for c in ("Action", "Animation", "Children", "Classics", "Comedy", "Drama", "Music")],
    )
    titles = [f"{dice.choice(WORDS)} {dice.choice(WORDS)}" for _ in range(200)]
    told = "A Epic Drama of a Feminist And a Mad Scientist who must Battle a Teacher in The {}"
    _put(
        connection,
        "film",
        "title, description, release_year, language_id, length, rating, special_features, fulltext",
        [
            (
                title,
                told.format(dice.choice(("Canadian Rockies", "Outback", "Gulf of Mexico"))),
                2006,
                1,
                dice.randint(46, 185),
                dice.choice(("G", "PG", "R", "NC-17")),
                ["Trailers", "Deleted Scenes"],
                " ".join(f"'{w.lower()}':{i + 1}" for i, w in enumerate(title.split())),
            )
            for title in titles
        ],
    )
    _put(
        connection,
        "film_actor",
        "actor_id, film_id",
        sorted({(dice.randint(1, 120), dice.randint(1, 200)) for _ in range(400)}),
    )
    _put(
        connection,
        "film_category",
        "film_id, category_id",
        [(i + 1, dice.randint(1, 7)) for i in range(200)],
    )
    _put(connection, "store", "manager_staff_id, address_id", [(1, 1), (2, 2)])
    _put(
        connection,
        "staff",
        "first_name, last_name, address_id, email, store_id, username, password, picture",
        [
            (
                first,
                last,
                i + 3,
                f"{first}.{last}@example.com",
                i + 1,
                first,
                hashlib.sha1(first.encode()).hexdigest(),
                PICTURE if i == 0 else None,
            )
            for i, (first, last) in enumerate((("Mike", "Hillyer"), ("Jon", "Stephens")))
        ],
    )
    _put(
        connection,
        "customer",
        "store_id, first_name, last_name, email, address_id, create_date, active",
        [
            (
                dice.randint(1, 2),
                first.upper(),
                last.upper(),
                f"{first}.{last}{i}@example.com".upper(),
                i + 1,
                DAY.date(),
                1,
            )
            for i, (first, last) in enumerate(names)
        ],
    )
    _put(
        connection,
        "inventory",
        "film_id, store_id",
        [(dice.randint(1, 200), dice.randint(1, 2)) for _ in range(400)],
    )
    _put(
        connection,
        "rental",
        "rental_date, inventory_id, customer_id, return_date, staff_id",
        [
            (
                dice.day(),
                dice.randint(1, 400),
                dice.randint(1, people),
                None if i % 9 == 0 else dice.day(),
                dice.randint(1, 2),
            )
            for i in range(600)
        ],
    )
    _put(
        connection,
        "payment",
        "customer_id, staff_id, rental_id, amount, payment_date",
        [
            (
                dice.randint(1, people),
                dice.randint(1, 2),
                i + 1,
                dice.randint(0, 9) + 0.99,
                dice.day(),
            )
            for i in range(600)
        ],
    )


def _place(dice):
    return (
        dice.road(),
        dice.choice(("Seattle", "Tacoma", "London", "Berlin", "Graz", "Lyon")),
        dice.choice(("WA", "OR", "SP", None, None)),
        dice.choice(("98122", "98401", "SW1 8JR", "EC2 7JR", "12209", "8010")),
        dice.choice(("USA", "UK", "Germany", "Austria", "France")),
    )


def _telephone(dice):
    return f"({dice.randint(201, 989)}) 555-01{dice.digits(2)}"


def _firm(dice, i):
    return (
        f"{dice.last()} {dice.choice(('Traders', 'Foods Ltd.', 'Delikatessen', 'Imports'))} {i}",
        f"{dice.first()} {dice.last()}",
        dice.choice(("Sales Representative", "Owner", "Marketing Manager", "Order Administrator")),
        *_place(dice),
        _telephone(dice),
        _telephone(dice) if i % 3 else None,
    )


FIRM = "company_name, contact_name, contact_title, address, city, region, postal_code, country, phone, fax"
GOODS = [
    "Chai",
    "Chang",
    "Ikura",
    "Tofu",
    "Konbu",
    "Pavlova",
    "Alice",
    "Carnarvon",
    "Geitost",
    "Gnocchi",
    "Ravioli",
]


def northwind(connection, orders=300):
    """Make the trading company in a schema of its own."""
    dice = _Dice(8)
    connection.execute(NORTHWIND_DDL)
    sorts = ("Beverages", "Condiments", "Confections", "Produce", "Seafood")
    told = ("Soft drinks, coffees, teas, beers, and ales", "Sweet and savory sauces and relishes")
    _put(
        connection,
        "categories",
        "category_id, category_name, description, picture",
        [(i + 1, name, dice.choice(told), PICTURE) for i, name in enumerate(sorts)],
    )
    marks = [f"{dice.last()[:3].upper():A<3}{i:02d}" for i in range(90)]
    _put(
        connection,
        "customers",
        f"customer_id, {FIRM}",
        [(mark, *_firm(dice, i)) for i, mark in enumerate(marks)],
    )
    _put(
        connection,
        "employees",
        "employee_id, last_name, first_name, title, title_of_courtesy, birth_date, hire_date, "
        "address, city, region, postal_code, country, home_phone, extension, photo, notes, "
        "reports_to, photo_path",
        [
            (
                i + 1,
                LAST[i],
                FIRST[i],
                dice.choice(("Sales Representative", "Vice President, Sales", "Sales Manager")),
                dice.choice(("Ms.", "Dr.", "Mrs.", "Mr.")),
                dt.date(1948 + i, 12, 8),
                dt.date(1992, 5, 1) + dt.timedelta(days=40 * i),
                *_place(dice),
                _telephone(dice),
                dice.digits(4),
                PICTURE,
                EDUCATION.format(FIRST[i]),
                2 if i != 1 else None,
                f"http://accweb/employees/{LAST[i].lower()}.bmp",
            )
            for i in range(9)
        ],
    )
    _put(
        connection,
        "region",
        "region_id, region_description",
        [(i + 1, v) for i, v in enumerate(("Eastern", "Western", "Northern", "Southern"))],
    )
    _put(
        connection,
        "territories",
        "territory_id, territory_description, region_id",
        [(f"{1581 + 97 * i:05d}", CITIES[i % 10], i % 4 + 1) for i in range(40)],
    )
    _put(
        connection,
        "employee_territories",
        "employee_id, territory_id",
        [(i % 9 + 1, f"{1581 + 97 * i:05d}") for i in range(40)],
    )
    _put(
        connection,
        "shippers",
        "shipper_id, company_name, phone",
        [
            (i + 1, name, _telephone(dice))
            for i, name in enumerate(("Speedy Express", "United Package", "Federal Shipping"))
        ],
    )
    _put(
        connection,
        "suppliers",
        f"supplier_id, {FIRM}, homepage",
        [
            (i + 1, *_firm(dice, i), "Plutzer#http://www.example.com/#" if i % 5 == 0 else None)
            for i in range(29)
        ],
    )
    _put(
        connection,
        "products",
        "product_id, product_name, supplier_id, category_id, quantity_per_unit, unit_price, "
        "units_in_stock, units_on_order, reorder_level, discontinued",
        [
            (
                i + 1,
                f"{dice.choice(GOODS)} {dice.choice(('Sauce', 'Syrup', 'Bread', 'Cheese'))}",
                dice.randint(1, 29),
                dice.randint(1, 5),
                dice.choice(("10 boxes x 20 bags", "24 - 12 oz bottles", "12 - 550 ml bottles")),
                dice.randint(4, 99) + 0.5,
                dice.randint(0, 99),
                dice.randint(0, 40),
                dice.randint(0, 30),
                int(i % 9 == 0),
            )
            for i in range(77)
        ],
    )
    _put(
        connection,
        "orders",
        "order_id, customer_id, employee_id, order_date, required_date, shipped_date, ship_via, "
        "freight, ship_name, ship_address, ship_city, ship_region, ship_postal_code, ship_country",
        [
            (
                10248 + i,
                dice.choice(marks),
                dice.randint(1, 9),
                dice.day().date(),
                dice.day().date(),
                None if i % 20 == 0 else dice.day().date(),
                dice.randint(1, 3),
                dice.randint(1, 900) / 7,
                f"{dice.last()} {dice.choice(('Traders', 'Foods Ltd.', 'Imports'))}",
                *_place(dice),
            )
            for i in range(orders)
        ],
    )
    _put(
        connection,
        "order_details",
        "order_id, product_id, unit_price, quantity, discount",
        [
            (10248 + i, dice.randint(1, 77), 14.0, dice.randint(1, 60), dice.choice((0, 0.05)))
            for i in range(orders)
        ],
    )


def load(url):
    """Fill an empty database with both."""
    import psycopg

    with psycopg.connect(url) as connection:
        pagila(connection)
        northwind(connection)
