"""Development tables in English, other languages of Europe, and mixtures."""

NAME, ID, PHONE, ADDRESS = "person.name", "id.cn_resident", "phone.mobile", "address"
PART, BIRTH, MAIL, ORG = "address.fragment|address.region", "date.birth", "email", "org.name"
FREE, NONE, JOB = "text.free", "none", "person.occupation"
ETHNIC = "person.ethnicity|sensitive.ethnicity"
GEO = "geo.coordinates|location.track"


def english(v):
    yield (
        "customers",
        {
            "id": (NONE, v.serials()),
            "first_name": (NAME, v.first()),
            "last_name": (NAME, v.last()),
            "email_address": (MAIL, v.emails()),
            "dob": (BIRTH, v.births()),
            "gender": ("person.sex", v.of("M", "F")),
            "street": (ADDRESS, v.addresses_us()),
            "city": (PART, v.cities_en()),
            "zip": ("postcode", v.zips()),
            "state": (PART, v.of("CA", "TX", "NY", "WA", "IL")),
            "phone_home": ("phone.landline", v.phones_us()),
            "signup_ip": ("ip.address", v.ips()),
            "created_at": (NONE, v.stamps()),
            "loyalty_tier": (NONE, v.of("gold", "silver", "bronze")),
            "lifetime_value": (NONE, v.amounts()),
        },
    )
    yield (
        "hr.employees",
        {
            "emp_no": ("*", v.serials()),
            "fname": (NAME, v.first()),
            "lname": (NAME, v.last()),
            "hire_date": (NONE, v.dates(1998, 2023)),
            "birth_dt": (BIRTH, v.births()),
            "job_title": (JOB, v.of("Engineer", "Sales Manager", "Nurse", "Accountant", "Analyst")),
            "dept": (NONE, v.of("Sales", "R&D", "Finance")),
            "salary": (NONE, v.small(30000, 150000)),
            "ethnicity": (
                ETHNIC,
                v.of("White", "Black or African American", "Asian", "Hispanic or Latino"),
            ),
            "marital_status": ("person.marital", v.of("Single", "Married", "Divorced")),
            "religion": ("sensitive.religion", v.of("Christian", "Muslim", "None", "Buddhist")),
            "username": ("account.id", v.accounts()),
            "pw_hash": ("secret.password", v.hashes()),
        },
    )
    yield (
        "orders",
        {
            "order_id": (NONE, v.serials()),
            "customer_id": ("*", v.serials()),
            "ship_to_name": (NAME, v.names_en()),
            "ship_to_street": (ADDRESS, v.addresses_us()),
            "ship_to_city": (PART, v.cities_en()),
            "total": (NONE, v.amounts()),
            "currency": (NONE, v.of("USD", "EUR")),
            "tracking_no": (NONE, v.codes("1Z", 12)),
            "placed_at": (NONE, v.stamps()),
            "status": (NONE, v.of("shipped", "paid")),
            "notes": (FREE, v.texts_en()),
        },
    )
    yield (
        "products",
        {
            "product_id": (NONE, v.serials()),
            "product_name": (NONE, v.products_en()),
            "brand": (NONE, v.of("Acme", "Globex", "Wayne", "Stark", "Hooli")),
            "sku": (NONE, v.codes()),
            "ean": (NONE, v.eans()),
            "price": (NONE, v.amounts()),
            "description": (NONE, v.product_texts_en()),
            "weight": (NONE, v.normal(10, 3)),
        },
    )
    yield (
        "stores",
        {
            "store_no": (NONE, v.serials()),
            "store_name": (NONE, v.of("Downtown", "Airport", "Mall of Nowhere", "Harbour")),
            "city": (NONE, v.cities_en()),
            "country": (NONE, v.of("USA", "Canada")),
            "opened": (NONE, v.dates(1990, 2020)),
            "latitude": (NONE, v.lat()),
            "longitude": (NONE, v.lon()),
            "sq_ft": (NONE, v.small(1000, 9000)),
        },
    )
    yield (
        "companies",
        {
            "company": (NONE, v.companies_en()),
            "industry": (NONE, v.of("Retail", "Software", "Energy")),
            "founded": (NONE, v.small(1890, 2020)),
            "employees": (NONE, v.small(5, 9000)),
            "hq_city": (NONE, v.cities_en()),
            "ticker": (NONE, v.of("ACME", "GBX", "HOO", "VND")),
            "website": (NONE, v.urls()),
        },
    )
    yield (
        "patients",
        {
            "mrn": ("*", v.codes("", 8)),
            "patient": (NAME, v.names_comma()),
            "age": ("person.age", v.ages()),
            "sex": ("person.sex", v.of("male", "female")),
            "diagnosis": (
                "sensitive.health",
                v.of("Hypertension", "Type 2 diabetes", "Asthma", "Depression"),
            ),
            "blood_type": ("sensitive.health", v.of("A+", "O-", "B+", "AB+")),
            "admitted": (NONE, v.stamps()),
            "ward": (NONE, v.of("3A", "2B", "ICU")),
            "attending": (NAME, v.names_en()),
        },
    )
    yield (
        "events",
        {
            "event_id": (NONE, v.uuids()),
            "ts": (NONE, v.epochs()),
            "type": (NONE, v.of("click", "view", "buy")),
            "user_agent": (
                NONE,
                v.of(
                    "Mozilla/5.0 (X11; Linux x86_64)", "curl/8.5.0", "Mozilla/5.0 (Windows NT 10.0)"
                ),
            ),
            "remote_addr": ("ip.address", v.ips()),
            "path": (NONE, v.of("/", "/cart", "/p/12", "/login")),
            "latency_ms": (NONE, v.small(1, 3000)),
            "app_version": (NONE, v.versions()),
        },
    )


def european(v):
    yield (
        "kunden",
        {
            "kundennr": ("*", v.serials()),
            "vorname": (NAME, v.euro_first()),
            "nachname": (NAME, v.euro_last()),
            "geburtsdatum": (BIRTH, v.births_text("%d.%m.%Y")),
            "strasse": (ADDRESS, v.addresses_de()),
            "plz": ("postcode", v.zips()),
            "ort": (PART, v.cities_de()),
            "telefon": ("phone.landline", v.phones_uk()),
            "geschlecht": ("person.sex", v.of("männlich", "weiblich")),
            "angelegt_am": (NONE, v.stamps()),
            "umsatz": (NONE, v.amounts()),
            "beruf": (JOB, v.of("Lehrer", "Ingenieur", "Krankenschwester", "Bäcker")),
        },
    )
    yield (
        "clientes",
        {
            "nombre": (NAME, v.euro_first()),
            "apellido": (NAME, v.euro_last()),
            "fecha_nacimiento": (BIRTH, v.births()),
            "correo": (MAIL, v.emails()),
            "direccion": (ADDRESS, v.each(lambda: f"Calle Mayor {v.number(1, 90)}")),
            "ciudad": (PART, v.of("Madrid", "Sevilla", "Valencia", "Bilbao")),
            "importe": (NONE, v.amounts()),
            "estado_pedido": (NONE, v.of("enviado", "pagado")),
        },
    )
    yield (
        "adherents",
        {
            "nom": (NAME, v.euro_last()),
            "prenom": (NAME, v.euro_first()),
            "date_naissance": (BIRTH, v.births_text("%d/%m/%Y")),
            "adresse": (ADDRESS, v.each(lambda: f"{v.number(1, 90)} rue de la République")),
            "code_postal": ("postcode", v.zips()),
            "ville": (PART, v.of("Paris", "Lyon", "Lille", "Nantes")),
            "telephone": ("phone.landline|phone.mobile", v.phones_uk()),
            "cotisation": (NONE, v.amounts()),
            "date_adhesion": (NONE, v.dates(2010, 2023)),
        },
    )


def mixed(v):
    yield (
        "crm_lead",
        {
            "客户name": (NAME, v.names_zh()),
            "contact_手机": (PHONE, v.mobiles()),
            "公司company": (ORG, v.companies_zh()),
            "email邮箱": (MAIL, v.emails()),
            "来源channel": (NONE, v.of("web", "电话", "转介绍")),
            "stage": (NONE, v.of("new", "won", "lost")),
            "跟进备注": (FREE, v.texts_zh()),
        },
    )
    yield (
        "ods_user_ext_di",
        {
            "user_id": ("*", v.serials()),
            "nick_nm": ("*", v.accounts()),
            "real_nm": (NAME, v.names_zh()),
            "cert_no": (ID, v.ids()),
            "mob_no": (PHONE, v.mobiles()),
            "bind_card": ("bank.card", v.cards()),
            "reg_ip": ("ip.address", v.ips()),
            "wx_no": ("wechat|account.id", v.wechats()),
            "vip_lvl": (NONE, v.small(0, 9)),
            "etl_tm": (NONE, v.stamps()),
            "dt": (NONE, v.of("20240101", "20240102")),
        },
    )
    yield (
        "gps_trace",
        {
            "user_id": ("*", v.serials()),
            "mobile": (PHONE, v.mobiles()),
            "gps_time": (NONE, v.stamps()),
            "x": (GEO, v.lon()),
            "y": (GEO, v.lat()),
            "speed": (NONE, v.small(0, 120)),
        },
    )
    yield (
        "tongxunlu",
        {
            "Name": (NAME, v.names_pinyin()),
            "Tel": (PHONE, v.mobiles()),
            "Addr": (ADDRESS, v.addresses_zh()),
            "City": (PART, v.cities_zh()),
            "Memo": (FREE, v.texts_zh()),
            "Grp": (NONE, v.of("A", "B")),
        },
    )
