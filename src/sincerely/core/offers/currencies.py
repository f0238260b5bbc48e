"""The currencies there are: ISO 4217, list one as of 2026-01-01, without funds, metals and testing codes."""

from __future__ import annotations

_LIST = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
    CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
    NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
    TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""
CURRENCIES = frozenset(_LIST.split())
_EURO = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC ME SM XK"
_OWN = """
    AE AED|AR ARS|AU AUD|BR BRL|CA CAD|CH CHF|CL CLP|CN CNY|CO COP|CZ CZK|DK DKK|EG EGP|GB GBP|GH GHS|HK HKD|HU HUF|ID IDR|IL ILS|IN INR|
    IS ISK|JP JPY|KE KES|KR KRW|KW KWD|LI CHF|LK LKR|MA MAD|MX MXN|MY MYR|NG NGN|NO NOK|NZ NZD|OM OMR|PE PEN|PH PHP|PK PKR|PL PLN|
    QA QAR|RO RON|RS RSD|RW RWF|SA SAR|SE SEK|SG SGD|TH THB|TR TRY|TW TWD|TZ TZS|UA UAH|UG UGX|US USD|UY UYU|VN VND|ZA ZAR|ZM ZMW
"""
#: Country (ISO 3166, two letters) -> the currency its wages are paid in, of the countries where that is one.
CURRENCY_OF = {**dict.fromkeys(_EURO.split(), "EUR"), **{pair.split()[0]: pair.split()[1] for pair in _OWN.split("|")}}
#: Signs that are one currency's alone; the dollar's is not.
SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "₦": "NGN",
    "₱": "PHP",
    "₪": "ILS",
    "₩": "KRW",
    "₫": "VND",
    "₴": "UAH",
    "₺": "TRY",
    "zł": "PLN",
}
