"""The models of the handbook's plan as figures, and a short way to write one."""

from lesstof.model.figure import Axis, Figure, FigureKind, FigurePart
from lesstof.model.source import Span

K = FigureKind
Axes = tuple[tuple[str, str], ...]


def figure(
    kind: FigureKind,
    *parts: str,
    title: str = "Model",
    rows: tuple[str, ...] = (),
    axes: Axes = (),
    formula: str = "",
    alt: str = "",
) -> Figure:
    """Parts are `label` or `label: text`, rows `a | b | c`, axes (`label`, `value / value`)."""
    table = tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows)
    found = tuple(part(text) for text in parts) or tuple(FigurePart(cell) for row in table[1:] for cell in row[1:])
    pair = tuple(Axis(label, tuple(value.strip() for value in values.split("/"))) for label, values in axes)
    span = Span("chapters/h01/index.md")
    return Figure("model", "h01", "1.1", title, kind, found, table, pair, formula, "", "", alt, True, False, span)


def part(text: str) -> FigurePart:
    label, _, told = text.partition(": ")
    return FigurePart(label, told)


BOOK = {
    "honingraat": figure(
        K.HONEYCOMB,
        "Identiteit: wat laten gebruikers van zichzelf zien?",
        "Aanwezigheid: weten zij wie er online is?",
        "Delen: wat wisselen zij uit?",
        "Relaties: hoe zijn zij verbonden?",
        "Reputatie: hoe kennen zij elkaars naam?",
        "Groepen: vormen zij gemeenschappen?",
        "Gesprekken: hoe praten zij met elkaar?",
    ),
    "peso": figure(
        K.MATRIX,
        "Paid media: ruimte waarvoor je betaalt",
        "Earned media: aandacht die anderen je uit eigen beweging geven",
        "Shared media: inhoud en gesprek die je met anderen deelt op platformen",
        "Owned media: kanalen die je zelf beheert",
    ),
    "indeling-kaplan-haenlein": figure(
        K.MATRIX,
        "Blogs",
        "Sociale netwerken",
        "Virtuele sociale werelden",
        "Samenwerkingsprojecten",
        "Contentcommunity's",
        "Virtuele spelwerelden",
        axes=(("Zelfpresentatie", "hoog / laag"), ("Sociale aanwezigheid", "laag / midden / hoog")),
    ),
    "zones": figure(
        K.LIST,
        "Social community: relaties en gesprekken tussen mensen",
        "Social publishing: inhoud plaatsen en verspreiden",
        "Social entertainment: spelen, kijken en meedoen voor plezier",
        "Social commerce: kopen, verkopen en beoordelen",
    ),
    "luistercyclus": figure(
        K.CYCLE,
        "Vraag stellen: wat wil je weten?",
        "Bronnen kiezen: waar praten mensen erover?",
        "Verzamelen: zoek, bewaar en schoon op",
        "Duiden: wat betekent het, en voor wie?",
        "Besluiten en delen: wat doen we anders?",
    ),
    "vier-c": figure(
        K.CHAIN,
        "Verkennen (cognize): ken het landschap en je plaats daarin",
        "Afstemmen (congruity): kies een aanpak die past bij wat je wilt",
        "Zorgvuldig deelnemen (curate): bepaal wie wanneer reageert",
        "Blijven volgen (chase): houd in de gaten wat er gebeurt en wat het betekent",
    ),
    "swot": figure(
        K.MATRIX,
        "Sterktes: wat doe je beter dan anderen?",
        "Zwaktes: wat kost je moeite of klanten?",
        "Kansen: welke ontwikkeling helpt je?",
        "Bedreigingen: welke ontwikkeling schaadt je?",
        axes=(("Herkomst", "intern / extern"), ("Gevolg", "positief / negatief")),
    ),
    "destep": figure(
        K.LIST,
        "Demografisch",
        "Economisch",
        "Sociaal-cultureel",
        "Technologisch",
        "Ecologisch",
        "Politiek-juridisch",
    ),
    "share-of-voice": figure(
        K.FORMULA,
        "Eigen vermeldingen: berichten waarin jouw naam voorkomt",
        "Alle vermeldingen: die van jou en van je concurrenten samen",
        formula="share of voice = eigen vermeldingen ÷ alle vermeldingen in de categorie × 100%",
    ),
    "technographics-ladder": figure(
        K.LADDER,
        "Inactieven: doen niet mee",
        "Kijkers: lezen, kijken en luisteren",
        "Deelnemers: houden een profiel bij",
        "Verzamelaars: bewaren, stemmen en delen labels",
        "Critici: reageren en beoordelen",
        "Makers: publiceren eigen teksten en video's",
    ),
    "diffusie": figure(
        K.CURVE,
        "Innovators: 2,5%, proberen alles als eersten",
        "Early adopters: 13,5%, worden door anderen gevolgd",
        "Vroege meerderheid: 34%, wachten op bewijs",
        "Late meerderheid: 34%, volgen als het gewoon is",
        "Achterblijvers: 16%, stappen laat of nooit over",
    ),
    "90-9-1": figure(
        K.PYRAMID,
        "1% makers: plaatsen bijna alles",
        "9% af en toe: reageren en delen soms",
        "90% meelezers: kijken, maar dragen niet bij",
    ),
    "beslisreis": figure(
        K.LOOP,
        "Eerste selectie: de merken die je meteen te binnen schieten",
        "Actief afwegen: je zoekt, vergelijkt en vraagt rond",
        "Aankoopmoment: je kiest en koopt",
        "Ervaring na aankoop: je gebruikt het, vertelt erover en koopt opnieuw",
    ),
    "hook": figure(
        K.CYCLE,
        "Trigger: een prikkel van buiten of van binnen",
        "Actie: een kleine handeling die weinig moeite kost",
        "Wisselende beloning: je weet niet precies wat je krijgt",
        "Investering: je stopt er tijd, gegevens of moeite in",
    ),
    "post": figure(
        K.CHAIN,
        "Mensen: wie wil je bereiken?",
        "Doelen: wat wil je bereiken?",
        "Strategie: hoe verandert de relatie?",
        "Technologie: welk middel past daarbij?",
    ),
    "sostac": figure(K.CHAIN, "Situatie", "Doelen", "Strategie", "Tactiek", "Actie", "Controle"),
    "race": figure(K.CHAIN, "Reach", "Act", "Convert", "Engage"),
    "stdc": figure(K.FUNNEL, "See", "Think", "Do", "Care"),
    "vijf-a": figure(
        K.CHAIN, "Kennen (aware)", "Aantrekken (appeal)", "Navragen (ask)", "Handelen (act)", "Aanbevelen (advocate)"
    ),
    "aida": figure(
        K.FUNNEL,
        "Attention: iemand merkt de boodschap op",
        "Interest: iemand wil meer weten",
        "Desire: iemand wil het hebben",
        "Action: iemand doet het",
    ),
    "smart": figure(K.LIST, "Specifiek", "Meetbaar", "Acceptabel", "Realistisch", "Tijdgebonden"),
    "golden-circle": figure(
        K.CIRCLES,
        "Waarom: waarom bestaat de organisatie?",
        "Hoe: wat doet zij anders dan anderen?",
        "Wat: welke producten of diensten levert zij?",
    ),
    "merkpersoonlijkheid": figure(K.LIST, "Oprechtheid", "Opwinding", "Bekwaamheid", "Verfijning", "Stoerheid"),
    "merkpiramide": figure(
        K.PYRAMID, "Resonantie", "Oordelen en gevoelens", "Prestatie en verbeelding", "Bekendheid (salience)"
    ),
    "toonschalen": figure(
        K.LIST, "formeel – informeel", "ernstig – grappig", "respectvol – brutaal", "zakelijk – enthousiast"
    ),
    "verhaalboog": figure(K.CHAIN, "Begin", "Opbouw", "Climax", "Afbouw", "Slot"),
    "archetypen": figure(
        K.LIST,
        "Onschuldige",
        "Ontdekker",
        "Wijze",
        "Held",
        "Rebel",
        "Magiër",
        "Gewone mens",
        "Minnaar",
        "Nar",
        "Verzorger",
        "Schepper",
        "Heerser",
    ),
    "platformmatrix": figure(
        K.MATRIX,
        "Luisterpost",
        "Vlaggenschip",
        "Laten liggen",
        "Proeftuin",
        axes=(("Bereik in de doelgroep", "hoog / laag"), ("Past bij onze content en capaciteit", "laag / hoog")),
    ),
    "conversation-prism": figure(K.CIRCLES, "Merk", "Afdelingen", "Activiteiten", "Diensten"),
    "verval-van-platformen": figure(
        K.CHAIN, "Goed voor gebruikers", "Goed voor zakelijke klanten", "Waarde naar het platform"
    ),
    "aanbevelingslus": figure(K.CYCLE, "Signaal", "Voorspelling", "Rangschikking", "Reactie"),
    "hero-hub-help": figure(
        K.PYRAMID,
        "Hero: zelden, groot, voor veel mensen tegelijk",
        "Hub: vast ritme, voor wie je al volgt",
        "Help: altijd vindbaar, als antwoord op een vraag",
    ),
    "contentmatrix": figure(
        K.MATRIX,
        "Vermaken",
        "Inspireren",
        "Leren",
        "Overtuigen",
        axes=(("Aanspreekvorm", "emotioneel / rationeel"), ("Moment", "kennismaking / aankoop")),
    ),
    "stepps": figure(
        K.LIST,
        "Sociale valuta: wie het deelt, staat er goed op",
        "Triggers: iets in het dagelijks leven roept het op",
        "Emotie: het raakt, van ontzag tot boosheid",
        "Publiek zichtbaar: anderen zien dat je meedoet",
        "Praktische waarde: iemand heeft er iets aan",
        "Verhalen: de boodschap reist mee in een verhaal",
    ),
    "redactiecyclus": figure(K.CYCLE, "Idee", "Briefing", "Maken", "Controleren", "Publiceren", "Leren"),
    "gemeenschapsgevoel": figure(
        K.LIST, "Lidmaatschap", "Invloed", "Vervulling van behoeften", "Gedeelde emotionele band"
    ),
    "spaces": figure(K.LIST, "Support", "Product", "Acquisition", "Contribution", "Engagement", "Success"),
    "scct": figure(
        K.MATRIX,
        rows=(
            "Cluster | Ontkennen | Verkleinen | Herstellen",
            "Slachtoffer | past soms | past | niet nodig",
            "Ongeluk | past niet | past | past",
            "Te voorkomen | past niet | past niet | past altijd",
        ),
    ),
    "webcare-beslisboom": figure(
        K.DECISION_TREE,
        "Is het bericht echt?: ja: verder; nee: melden en bewaren",
        "Gaat het over ons?: ja: verder; nee: alleen volgen",
        "Is het een belediging?: nee: verder; ja: huisregels noemen, daarna verbergen",
        "Openbaar antwoorden?: ja: binnen een uur; nee: vraag om een privébericht",
    ),
    "cialdini": figure(
        K.LIST,
        "Wederkerigheid",
        "Commitment en consistentie",
        "Sociale bewijskracht",
        "Sympathie",
        "Autoriteit",
        "Schaarste",
        "Eenheid",
    ),
    "two-step-flow": figure(
        K.CHAIN,
        "Media: zenden een boodschap uit",
        "Opinieleiders: pikken haar op en geven er betekenis aan",
        "Publiek: hoort de boodschap van iemand die het vertrouwt",
    ),
    "bronmodel": figure(K.LIST, "Deskundigheid", "Betrouwbaarheid", "Aantrekkelijkheid"),
    "ambassadeursladder": figure(K.LADDER, "Volger", "Klant", "Fan", "Pleitbezorger", "Partner"),
    "overtuigingskennis": figure(
        K.LIST, "Kennis over het onderwerp", "Kennis over de afzender", "Kennis over overtuiging"
    ),
    "campagnestructuur": figure(
        K.PYRAMID, "Campagne: doel", "Advertentieset: doelgroep, budget en plaatsing", "Advertentie: uiting"
    ),
    "veiling": figure(
        K.FORMULA, "Bod: wat je hoogstens betaalt", formula="bod × geschatte kans op de gewenste actie + kwaliteit"
    ),
    "rekenketen": figure(K.CHAIN, "Budget", "Vertoningen", "Klikken", "Conversies", "Omzet", "Marge"),
    "lang-en-kort": figure(
        K.MATRIX,
        rows=(
            " | Merkbouw | Activatie",
            "Publiek | breed | smal",
            "Boodschap | emotie | rationeel",
            "Werking | lang | kort",
        ),
    ),
    "amec": figure(
        K.CHAIN,
        "Doelen: wat moet er veranderen?",
        "Input: wat hebben we nodig?",
        "Activiteiten: wat doen we?",
        "Output: wat is gemaakt en vertoond?",
        "Out-takes: wat valt op en blijft hangen?",
        "Outcomes: wat verandert in kennis, houding of gedrag?",
        "Impact: wat levert het de organisatie of de samenleving op?",
        title="De meetketen van AMEC",
    ),
    "rean": figure(
        K.FUNNEL,
        "Bereiken (reach): mensen zien dat je er bent en komen naar je kanalen",
        "Betrekken (engage): zij lezen, kijken en reageren",
        "Activeren (activate): zij doen wat je van ze vraagt, zoals zich aanmelden",
        "Verzorgen (nurture): je houdt contact, zodat zij blijven en terugkomen",
    ),
    "nps": figure(
        K.FORMULA,
        "% promotors: deel dat een 9 of 10 geeft",
        "% criticasters: deel dat een 0 tot en met 6 geeft",
        formula="NPS = % promotors − % criticasters",
    ),
    "roi": figure(
        K.FORMULA,
        "Opbrengst: de extra brutomarge door de campagne",
        "Investering: alles wat de campagne kostte, ook uren",
        formula="ROI = (opbrengst − investering) ÷ investering × 100%",
    ),
    "pdca": figure(K.CYCLE, "Plan", "Do", "Check", "Act"),
    "vier-sociale-maten": figure(K.LIST, "Conversation", "Amplification", "Applause", "Economic value"),
    "organisatievormen": figure(
        K.LIST, "Decentraal", "Centraal", "Gecoördineerd (hub and spoke)", "Paardenbloem", "Holistisch"
    ),
    "rasci": figure(
        K.TABLE,
        rows=(
            "Taak | R | A | S | C | I",
            "Kalender maken | contentmaker | manager | stagiair | winkel | iedereen",
            "Klacht beantwoorden | webcare | manager | jurist | winkel | directie",
        ),
    ),
    "risicomatrix": figure(
        K.MATRIX,
        rows=(
            "Kans | 1 | 2 | 3 | 4 | 5",
            "5 | 5 | 10 | 15 | 20 | 25",
            "4 | 4 | 8 | 12 | 16 | 20",
            "3 | 3 | 6 | 9 | 12 | 15",
            "2 | 2 | 4 | 6 | 8 | 10",
            "1 | 1 | 2 | 3 | 4 | 5",
        ),
        axes=(("Kans", "5 / 4 / 3 / 2 / 1"), ("Impact", "1 / 2 / 3 / 4 / 5")),
    ),
    "avg-grondslagen": figure(
        K.LIST,
        "Toestemming: vrij, specifiek en geïnformeerd gegeven",
        "Overeenkomst: nodig om een contract uit te voeren",
        "Wettelijke plicht: de wet schrijft het voor",
        "Vitaal belang: het gaat om leven of gezondheid",
        "Publieke taak: een overheid voert haar taak uit",
        "Gerechtvaardigd belang: jouw belang weegt aantoonbaar zwaarder",
    ),
    "tares": figure(
        K.LIST,
        "Waarheid: klopt wat je zegt?",
        "Authenticiteit: meen je het?",
        "Respect: behandel je mensen als mens?",
        "Eerlijkheid: maak je geen misbruik van wie zwak staat?",
        "Verantwoordelijkheid: dient het de samenleving?",
    ),
    "strategie-op-een-pagina": figure(
        K.CANVAS,
        "Doelgroep: wie willen we bereiken?",
        "Doelen: wat moet er veranderen?",
        "Kanalen: waar zijn we actief?",
        "Boodschap: wat vertellen we?",
        "Middelen: wie en hoeveel?",
        "Wat we niet doen: waar zeggen we nee tegen?",
    ),
}
