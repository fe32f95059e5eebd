"""Tables in the styles of the United States, Britain, Germany and France."""

from __future__ import annotations

from people import Chance, Person
from write import Row, table

STREETS = ["Maple Avenue", "Oak Street", "Harbour Lane", "Mill Road", "Station Parade"]


def american(r: Chance) -> str:
    return f"({r.choice(['212', '415', '608'])}) 555-01{r.digits(2)}"


def ssn(r: Chance) -> str:
    return (
        r.choice(["000-" + r.digits(2), f"9{r.digits(2)}-{r.randrange(10, 50)}"])
        + "-"
        + r.digits(4)
    )


@table("crm_contacts.csv", 110)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "ContactId": f"003{r.letters(12)}",
        "FirstName": p.first,
        "LastName": p.last,
        "SSN": r.dirt(ssn(r), 0.1),
        "DOB": f"{p.born:%m/%d/%Y}",
        "Phone": american(r) if r.random() < 0.8 else "",
        "Email": f"{p.first}.{p.last}@example.com".lower().replace("'", ""),
        "MailingStreet": f"{r.randrange(1, 9999)} {r.choice(STREETS)}",
        "City": r.choice(["Springfield", "Riverton", "Fairview"]),
        "State": r.choice(["OH", "TX", "WI"]),
        "Zip": f"000{r.digits(2)}",
        "Company": r.choice(["Globex Demo Inc", "Northwind Sample LLC", "Acme Test Corp"]),
        "Title": r.choice(["VP Sales", "Buyer", "CTO", "Office Manager"]),
        "LeadSource": r.choice(["Web", "Trade Show", "Referral"]),
        "Notes": r.choice(
            [
                "",
                "Call back in Q3",
                f"Spoke to {r.choice(['Hazel', 'Gavin'])} Thorne, cell {american(r)}",
                "Prefers email. Diabetic, no sweets at lunch.",
            ]
        ),
        "CreatedDate": r.stamp("%Y-%m-%dT%H:%M:%SZ"),
    }


@table("hr_staff.parquet", 100)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "emp_id": 5000 + i,
        "full_name": f"{p.first} {p.last}",
        "date_of_birth": p.born.date(),
        "hire_date": r.day(2015, 2025).date(),
        "gender": r.choice(["F", "M", "X"]) if r.random() < 0.1 else ("M" if p.man else "F"),
        "ethnicity": r.choice(
            [
                "White",
                "Black or African American",
                "Asian",
                "Hispanic or Latino",
                "Prefer not to say",
            ]
        ),
        "veteran_status": r.choice(["Not a veteran", "Protected veteran"]),
        "department": r.choice(["R&D", "Legal", "Facilities"]),
        "base_salary": r.randrange(40, 190) * 1000,
        "emergency_contact": f"{r.choice(['Irene', 'Julian'])} {p.last}",
        "emergency_phone": american(r),
        "work_email": f"{p.first[0]}{p.last}@mail.example.com".lower().replace("'", ""),
        "laptop_mac": r.mac("-"),
        "last_vpn_ip": r.ip(),
        "home_lat": round(r.uniform(30, 45), 5),
        "home_lng": round(r.uniform(-110, -80), 5),
        "medical_leave_reason": r.choice(
            [None, None, None, "Depression", "Knee surgery", "Pregnancy"]
        ),
    }


@table("personal_de.csv", 80, between=";")
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "Personalnr": f"{i + 400:06d}",
        "Nachname": r.choice(["Brückner", "Vogt", "Lindemann", "Hölscher", "Kessler"]),
        "Vorname": r.choice(["Anke", "Dieter", "Svenja", "Uwe", "Jörg"]),
        "Geburtsdatum": f"{p.born:%d.%m.%Y}",
        "Straße": f"{r.choice(['Lindenweg', 'Am Anger', 'Hauptstr.'])} {r.randrange(1, 200)}",
        "PLZ": f"00{r.digits(3)}",
        "Ort": r.choice(["Musterstadt", "Neudorf", "Altenhain"]),
        "Telefon": f"030 23125 {r.digits(3)}",
        "IBAN": r.iban(),
        "SteuerID": f"0{r.digits(10)}",
        "Konfession": r.choice(["rk", "ev", "--", "rk"]),
        "Gewerkschaft": r.choice(["ja", "nein"]),
        "Kostenstelle": f"KS{r.digits(4)}",
        "Eintritt": r.stamp("%d.%m.%Y"),
    }


@table("nhs_like_patients.csv", 70)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "local_patient_identifier": f"LP{r.digits(6)}",
        "nhs_number": f"999 {r.digits(3)} {r.digits(4)}",
        "ni_no": f"{r.choice(['ZZ', 'KN', 'NK', 'BG', 'GB', 'NT'])} {r.digits(2)} {r.digits(2)} {r.digits(2)} {r.choice('ABCD')}",
        "surname": p.last,
        "forename": p.first,
        "postcode": r.choice(["ZZ99 3WZ", "ZZ99 3VZ", "ZZ99 3CZ"]),
        "religious_belief": r.choice(["Anglican", "Muslim", "None", "Sikh"]),
        "ethnic_category": r.choice(["A", "B", "H", "M", "Z"]),
        "mobile": f"07700 900{r.digits(3)}",
        "gp_practice": f"Y{r.digits(5)}",
        "referral_reason": r.choice(
            [
                "Suspected fracture",
                "Anxiety",
                f"Seen by {p.first}'s GP, chest pain on exertion",
                "Routine screening",
            ]
        ),
        "attended": r.choice(["Y", "N"]),
    }


@table("fidelite.jsonl", 60)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "num_carte": f"FID{r.digits(8)}",
        "prenom": r.choice(["Amélie", "Benoît", "Chantal", "Rémi"]),
        "nom": r.choice(["Delorme", "Fauchon", "Garnier-Lebel", "Thévenet"]),
        "naissance": f"{p.born:%d/%m/%Y}",
        "tel": f"06 39 98 {r.digits(2)} {r.digits(2)}",
        "courriel": f"client{r.digits(4)}@example.org",
        "adresse": {
            "rue": f"{r.randrange(1, 90)} rue des Tilleuls",
            "cp": f"00{r.digits(3)}",
            "ville": r.choice(["Villeneuve", "Saint-Aubin"]),
        },
        "points": r.randrange(0, 5000),
        "optin": r.random() < 0.5,
    }


@table("support_tickets.jsonl", 90)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "ticketId": 88000 + i,
        "subject": r.choice(["Cannot log in", "Refund request", "Invoice copy", "App crashes"]),
        "requester": {
            "displayName": f"{p.first} {p.last}",
            "handle": f"@{p.last.lower()}{r.digits(2)}",
            "ip": r.choice([r.ip(), "2001:db8::" + r.letters(4, "0123456789abcdef")]),
        },
        "body": r.choice(
            [
                f"Hi, my account is {p.first.lower()}{r.digits(2)}@example.net and I was charged twice on card {r.card(16)}.",
                f"Please ship to {r.randrange(1, 900)} {r.choice(STREETS)}, Fairview. Regards, {p.first} {p.last}",
                "The export button does nothing in version 4.2.",
                f"My password is Tr0ub{r.letters(5)}, please reset it. Call me: {american(r)}",
                "Thanks, solved.",
            ]
        ),
        "priority": r.choice(["low", "high"]),
        "tags": [r.choice(["billing", "bug"])],
        "openedAt": r.stamp("%Y-%m-%dT%H:%M:%SZ"),
    }


@table("api_keys.csv", 40)
def _(r: Chance, i: int, p: Person) -> Row:
    return {
        "name": r.choice(["ci-runner", "billing-sync", "grafana-ro"]),
        "owner": f"{p.first.lower()}@example.com",
        "secret": r.letters(48, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
        "scope": r.choice(["read", "write"]),
        "last_used": r.stamp(),
        "value": f"{r.letters(6)}!{r.digits(3)}{r.letters(3, 'ABCXYZ')}",
    }
