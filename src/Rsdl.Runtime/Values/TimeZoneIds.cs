namespace Rsdl.Runtime;

/// <summary>
/// The time zones that a Manager accepts for a virtual machine or template (guide, appendix F), by their names in the tz database,
/// which are the API's. Each one's description is the name that Windows has for it; <see cref="TimeZoneNames"/> translates.
/// </summary>
public static class TimeZoneIds
{
    /// <summary>Egypt Standard Time.</summary>
    public const string AfricaCairo = "Africa/Cairo";

    /// <summary>Morocco Standard Time.</summary>
    public const string AfricaCasablanca = "Africa/Casablanca";

    /// <summary>South Africa Standard Time.</summary>
    public const string AfricaJohannesburg = "Africa/Johannesburg";

    /// <summary>W. Central Africa Standard Time.</summary>
    public const string AfricaLagos = "Africa/Lagos";

    /// <summary>E. Africa Standard Time.</summary>
    public const string AfricaNairobi = "Africa/Nairobi";

    /// <summary>Greenwich Standard Time.</summary>
    public const string AfricaReykjavik = "Africa/Reykjavik";

    /// <summary>Namibia Standard Time.</summary>
    public const string AfricaWindhoek = "Africa/Windhoek";

    /// <summary>Alaskan Standard Time.</summary>
    public const string AmericaAnchorage = "America/Anchorage";

    /// <summary>SA Pacific Standard Time.</summary>
    public const string AmericaBogota = "America/Bogota";

    /// <summary>Argentina Standard Time.</summary>
    public const string AmericaBuenosAires = "America/Buenos_Aires";

    /// <summary>Venezuela Standard Time.</summary>
    public const string AmericaCaracas = "America/Caracas";

    /// <summary>Central Standard Time.</summary>
    public const string AmericaChicago = "America/Chicago";

    /// <summary>Mexico Standard Time or Mountain Standard Time.</summary>
    public const string AmericaChihuahua = "America/Chihuahua";

    /// <summary>Mountain Standard Time.</summary>
    public const string AmericaDenver = "America/Denver";

    /// <summary>Greenland Standard Time.</summary>
    public const string AmericaGodthab = "America/Godthab";

    /// <summary>Central America Standard Time.</summary>
    public const string AmericaGuatemala = "America/Guatemala";

    /// <summary>Atlantic Standard Time.</summary>
    public const string AmericaHalifax = "America/Halifax";

    /// <summary>SA Western Standard Time.</summary>
    public const string AmericaLaPaz = "America/La_Paz";

    /// <summary>Pacific Standard Time.</summary>
    public const string AmericaLosAngeles = "America/Los_Angeles";

    /// <summary>Central Brazilian Standard Time.</summary>
    public const string AmericaManaus = "America/Manaus";

    /// <summary>Central Standard Time or Mexico Standard Time.</summary>
    public const string AmericaMexicoCity = "America/Mexico_City";

    /// <summary>Montevideo Standard Time.</summary>
    public const string AmericaMontevideo = "America/Montevideo";

    /// <summary>Eastern Standard Time.</summary>
    public const string AmericaNewYork = "America/New_York";

    /// <summary>US Mountain Standard Time.</summary>
    public const string AmericaPhoenix = "America/Phoenix";

    /// <summary>Canada Central Standard Time.</summary>
    public const string AmericaRegina = "America/Regina";

    /// <summary>Pacific SA Standard Time.</summary>
    public const string AmericaSantiago = "America/Santiago";

    /// <summary>E. South America Standard Time.</summary>
    public const string AmericaSaoPaulo = "America/Sao_Paulo";

    /// <summary>Newfoundland Standard Time.</summary>
    public const string AmericaStJohns = "America/St_Johns";

    /// <summary>Pacific Standard Time.</summary>
    public const string AmericaTijuana = "America/Tijuana";

    /// <summary>Jordan Standard Time.</summary>
    public const string AsiaAmman = "Asia/Amman";

    /// <summary>Arabic Standard Time.</summary>
    public const string AsiaBaghdad = "Asia/Baghdad";

    /// <summary>Azerbaijan Standard Time.</summary>
    public const string AsiaBaku = "Asia/Baku";

    /// <summary>SE Asia Standard Time.</summary>
    public const string AsiaBangkok = "Asia/Bangkok";

    /// <summary>Middle East Standard Time.</summary>
    public const string AsiaBeirut = "Asia/Beirut";

    /// <summary>India Standard Time.</summary>
    public const string AsiaCalcutta = "Asia/Calcutta";

    /// <summary>Sri Lanka Standard Time.</summary>
    public const string AsiaColombo = "Asia/Colombo";

    /// <summary>Central Asia Standard Time.</summary>
    public const string AsiaDhaka = "Asia/Dhaka";

    /// <summary>Arabian Standard Time.</summary>
    public const string AsiaDubai = "Asia/Dubai";

    /// <summary>North Asia East Standard Time.</summary>
    public const string AsiaIrkutsk = "Asia/Irkutsk";

    /// <summary>Israel Standard Time.</summary>
    public const string AsiaJerusalem = "Asia/Jerusalem";

    /// <summary>Afghanistan Standard Time.</summary>
    public const string AsiaKabul = "Asia/Kabul";

    /// <summary>Pakistan Standard Time.</summary>
    public const string AsiaKarachi = "Asia/Karachi";

    /// <summary>Nepal Standard Time.</summary>
    public const string AsiaKatmandu = "Asia/Katmandu";

    /// <summary>North Asia Standard Time.</summary>
    public const string AsiaKrasnoyarsk = "Asia/Krasnoyarsk";

    /// <summary>N. Central Asia Standard Time.</summary>
    public const string AsiaNovosibirsk = "Asia/Novosibirsk";

    /// <summary>Myanmar Standard Time.</summary>
    public const string AsiaRangoon = "Asia/Rangoon";

    /// <summary>Arab Standard Time.</summary>
    public const string AsiaRiyadh = "Asia/Riyadh";

    /// <summary>Korea Standard Time.</summary>
    public const string AsiaSeoul = "Asia/Seoul";

    /// <summary>China Standard Time.</summary>
    public const string AsiaShanghai = "Asia/Shanghai";

    /// <summary>Singapore Standard Time.</summary>
    public const string AsiaSingapore = "Asia/Singapore";

    /// <summary>Taipei Standard Time.</summary>
    public const string AsiaTaipei = "Asia/Taipei";

    /// <summary>West Asia Standard Time.</summary>
    public const string AsiaTashkent = "Asia/Tashkent";

    /// <summary>Iran Standard Time.</summary>
    public const string AsiaTehran = "Asia/Tehran";

    /// <summary>Tokyo Standard Time.</summary>
    public const string AsiaTokyo = "Asia/Tokyo";

    /// <summary>Vladivostok Standard Time.</summary>
    public const string AsiaVladivostok = "Asia/Vladivostok";

    /// <summary>Yakutsk Standard Time.</summary>
    public const string AsiaYakutsk = "Asia/Yakutsk";

    /// <summary>Ekaterinburg Standard Time.</summary>
    public const string AsiaYekaterinburg = "Asia/Yekaterinburg";

    /// <summary>Armenian Standard Time or Caucasus Standard Time.</summary>
    public const string AsiaYerevan = "Asia/Yerevan";

    /// <summary>Azores Standard Time.</summary>
    public const string AtlanticAzores = "Atlantic/Azores";

    /// <summary>Cape Verde Standard Time.</summary>
    public const string AtlanticCapeVerde = "Atlantic/Cape_Verde";

    /// <summary>Mid-Atlantic Standard Time.</summary>
    public const string AtlanticSouthGeorgia = "Atlantic/South_Georgia";

    /// <summary>Cen. Australia Standard Time.</summary>
    public const string AustraliaAdelaide = "Australia/Adelaide";

    /// <summary>E. Australia Standard Time.</summary>
    public const string AustraliaBrisbane = "Australia/Brisbane";

    /// <summary>AUS Central Standard Time.</summary>
    public const string AustraliaDarwin = "Australia/Darwin";

    /// <summary>Tasmania Standard Time.</summary>
    public const string AustraliaHobart = "Australia/Hobart";

    /// <summary>W. Australia Standard Time.</summary>
    public const string AustraliaPerth = "Australia/Perth";

    /// <summary>AUS Eastern Standard Time.</summary>
    public const string AustraliaSydney = "Australia/Sydney";

    /// <summary>Georgian Standard Time.</summary>
    public const string EtcGmtMinus3 = "Etc/GMT-3";

    /// <summary>Dateline Standard Time.</summary>
    public const string EtcGmtPlus12 = "Etc/GMT+12";

    /// <summary>SA Eastern Standard Time.</summary>
    public const string EtcGmtPlus3 = "Etc/GMT+3";

    /// <summary>US Eastern Standard Time.</summary>
    public const string EtcGmtPlus5 = "Etc/GMT+5";

    /// <summary>W. Europe Standard Time.</summary>
    public const string EuropeBerlin = "Europe/Berlin";

    /// <summary>Central Europe Standard Time.</summary>
    public const string EuropeBudapest = "Europe/Budapest";

    /// <summary>GTB Standard Time.</summary>
    public const string EuropeIstanbul = "Europe/Istanbul";

    /// <summary>FLE Standard Time.</summary>
    public const string EuropeKiev = "Europe/Kiev";

    /// <summary>GMT Standard Time.</summary>
    public const string EuropeLondon = "Europe/London";

    /// <summary>E. Europe Standard Time.</summary>
    public const string EuropeMinsk = "Europe/Minsk";

    /// <summary>Russian Standard Time.</summary>
    public const string EuropeMoscow = "Europe/Moscow";

    /// <summary>Romance Standard Time.</summary>
    public const string EuropeParis = "Europe/Paris";

    /// <summary>Central European Standard Time.</summary>
    public const string EuropeWarsaw = "Europe/Warsaw";

    /// <summary>Mauritius Standard Time.</summary>
    public const string IndianMauritius = "Indian/Mauritius";

    /// <summary>Samoa Standard Time.</summary>
    public const string PacificApia = "Pacific/Apia";

    /// <summary>New Zealand Standard Time.</summary>
    public const string PacificAuckland = "Pacific/Auckland";

    /// <summary>Fiji Standard Time.</summary>
    public const string PacificFiji = "Pacific/Fiji";

    /// <summary>Central Pacific Standard Time.</summary>
    public const string PacificGuadalcanal = "Pacific/Guadalcanal";

    /// <summary>Hawaiian Standard Time.</summary>
    public const string PacificHonolulu = "Pacific/Honolulu";

    /// <summary>West Pacific Standard Time.</summary>
    public const string PacificPortMoresby = "Pacific/Port_Moresby";

    /// <summary>Tonga Standard Time.</summary>
    public const string PacificTongatapu = "Pacific/Tongatapu";
}
