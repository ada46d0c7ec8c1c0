namespace Rsdl.Runtime;

/// <summary>The guide's table of time zones (appendix F), row by row.</summary>
internal static class TimeZoneTable
{
    /// <summary>Names in the tz database and in Windows.</summary>
    public static readonly (string Id, string WindowsName)[] Rows =
    [
        (TimeZoneIds.AfricaCairo, "Egypt Standard Time"),
        (TimeZoneIds.AfricaCasablanca, "Morocco Standard Time"),
        (TimeZoneIds.AfricaJohannesburg, "South Africa Standard Time"),
        (TimeZoneIds.AfricaLagos, "W. Central Africa Standard Time"),
        (TimeZoneIds.AfricaNairobi, "E. Africa Standard Time"),
        (TimeZoneIds.AfricaReykjavik, "Greenwich Standard Time"),
        (TimeZoneIds.AfricaWindhoek, "Namibia Standard Time"),
        (TimeZoneIds.AmericaAnchorage, "Alaskan Standard Time"),
        (TimeZoneIds.AmericaBogota, "SA Pacific Standard Time"),
        (TimeZoneIds.AmericaBuenosAires, "Argentina Standard Time"),
        (TimeZoneIds.AmericaCaracas, "Venezuela Standard Time"),
        (TimeZoneIds.AmericaChicago, "Central Standard Time"),
        (TimeZoneIds.AmericaChihuahua, "Mexico Standard Time"),
        (TimeZoneIds.AmericaChihuahua, "Mountain Standard Time"),
        (TimeZoneIds.AmericaDenver, "Mountain Standard Time"),
        (TimeZoneIds.AmericaGodthab, "Greenland Standard Time"),
        (TimeZoneIds.AmericaGuatemala, "Central America Standard Time"),
        (TimeZoneIds.AmericaHalifax, "Atlantic Standard Time"),
        (TimeZoneIds.AmericaLaPaz, "SA Western Standard Time"),
        (TimeZoneIds.AmericaLosAngeles, "Pacific Standard Time"),
        (TimeZoneIds.AmericaManaus, "Central Brazilian Standard Time"),
        (TimeZoneIds.AmericaMexicoCity, "Central Standard Time"),
        (TimeZoneIds.AmericaMexicoCity, "Mexico Standard Time"),
        (TimeZoneIds.AmericaMontevideo, "Montevideo Standard Time"),
        (TimeZoneIds.AmericaNewYork, "Eastern Standard Time"),
        (TimeZoneIds.AmericaPhoenix, "US Mountain Standard Time"),
        (TimeZoneIds.AmericaRegina, "Canada Central Standard Time"),
        (TimeZoneIds.AmericaSantiago, "Pacific SA Standard Time"),
        (TimeZoneIds.AmericaSaoPaulo, "E. South America Standard Time"),
        (TimeZoneIds.AmericaStJohns, "Newfoundland Standard Time"),
        (TimeZoneIds.AmericaTijuana, "Pacific Standard Time"),
        (TimeZoneIds.AsiaAmman, "Jordan Standard Time"),
        (TimeZoneIds.AsiaBaghdad, "Arabic Standard Time"),
        (TimeZoneIds.AsiaBaku, "Azerbaijan Standard Time"),
        (TimeZoneIds.AsiaBangkok, "SE Asia Standard Time"),
        (TimeZoneIds.AsiaBeirut, "Middle East Standard Time"),
        (TimeZoneIds.AsiaCalcutta, "India Standard Time"),
        (TimeZoneIds.AsiaColombo, "Sri Lanka Standard Time"),
        (TimeZoneIds.AsiaDhaka, "Central Asia Standard Time"),
        (TimeZoneIds.AsiaDubai, "Arabian Standard Time"),
        (TimeZoneIds.AsiaIrkutsk, "North Asia East Standard Time"),
        (TimeZoneIds.AsiaJerusalem, "Israel Standard Time"),
        (TimeZoneIds.AsiaKabul, "Afghanistan Standard Time"),
        (TimeZoneIds.AsiaKarachi, "Pakistan Standard Time"),
        (TimeZoneIds.AsiaKatmandu, "Nepal Standard Time"),
        (TimeZoneIds.AsiaKrasnoyarsk, "North Asia Standard Time"),
        (TimeZoneIds.AsiaNovosibirsk, "N. Central Asia Standard Time"),
        (TimeZoneIds.AsiaRangoon, "Myanmar Standard Time"),
        (TimeZoneIds.AsiaRiyadh, "Arab Standard Time"),
        (TimeZoneIds.AsiaSeoul, "Korea Standard Time"),
        (TimeZoneIds.AsiaShanghai, "China Standard Time"),
        (TimeZoneIds.AsiaSingapore, "Singapore Standard Time"),
        (TimeZoneIds.AsiaTaipei, "Taipei Standard Time"),
        (TimeZoneIds.AsiaTashkent, "West Asia Standard Time"),
        (TimeZoneIds.AsiaTehran, "Iran Standard Time"),
        (TimeZoneIds.AsiaTokyo, "Tokyo Standard Time"),
        (TimeZoneIds.AsiaVladivostok, "Vladivostok Standard Time"),
        (TimeZoneIds.AsiaYakutsk, "Yakutsk Standard Time"),
        (TimeZoneIds.AsiaYekaterinburg, "Ekaterinburg Standard Time"),
        (TimeZoneIds.AsiaYerevan, "Armenian Standard Time"),
        (TimeZoneIds.AsiaYerevan, "Caucasus Standard Time"),
        (TimeZoneIds.AtlanticAzores, "Azores Standard Time"),
        (TimeZoneIds.AtlanticCapeVerde, "Cape Verde Standard Time"),
        (TimeZoneIds.AtlanticSouthGeorgia, "Mid-Atlantic Standard Time"),
        (TimeZoneIds.AustraliaAdelaide, "Cen. Australia Standard Time"),
        (TimeZoneIds.AustraliaBrisbane, "E. Australia Standard Time"),
        (TimeZoneIds.AustraliaDarwin, "AUS Central Standard Time"),
        (TimeZoneIds.AustraliaHobart, "Tasmania Standard Time"),
        (TimeZoneIds.AustraliaPerth, "W. Australia Standard Time"),
        (TimeZoneIds.AustraliaSydney, "AUS Eastern Standard Time"),
        (TimeZoneIds.EtcGmtMinus3, "Georgian Standard Time"),
        (TimeZoneIds.EtcGmtPlus12, "Dateline Standard Time"),
        (TimeZoneIds.EtcGmtPlus3, "SA Eastern Standard Time"),
        (TimeZoneIds.EtcGmtPlus5, "US Eastern Standard Time"),
        (TimeZoneIds.EuropeBerlin, "W. Europe Standard Time"),
        (TimeZoneIds.EuropeBudapest, "Central Europe Standard Time"),
        (TimeZoneIds.EuropeIstanbul, "GTB Standard Time"),
        (TimeZoneIds.EuropeKiev, "FLE Standard Time"),
        (TimeZoneIds.EuropeLondon, "GMT Standard Time"),
        (TimeZoneIds.EuropeMinsk, "E. Europe Standard Time"),
        (TimeZoneIds.EuropeMoscow, "Russian Standard Time"),
        (TimeZoneIds.EuropeParis, "Romance Standard Time"),
        (TimeZoneIds.EuropeWarsaw, "Central European Standard Time"),
        (TimeZoneIds.IndianMauritius, "Mauritius Standard Time"),
        (TimeZoneIds.PacificApia, "Samoa Standard Time"),
        (TimeZoneIds.PacificAuckland, "New Zealand Standard Time"),
        (TimeZoneIds.PacificFiji, "Fiji Standard Time"),
        (TimeZoneIds.PacificGuadalcanal, "Central Pacific Standard Time"),
        (TimeZoneIds.PacificHonolulu, "Hawaiian Standard Time"),
        (TimeZoneIds.PacificPortMoresby, "West Pacific Standard Time"),
        (TimeZoneIds.PacificTongatapu, "Tonga Standard Time"),
    ];

    /// <summary>Rows that do not tell a zone's Windows name, since another does.</summary>
    public static readonly (string Id, string WindowsName)[] LessPreferredNames =
    [
        (TimeZoneIds.AmericaChihuahua, "Mexico Standard Time"),
        (TimeZoneIds.AmericaMexicoCity, "Central Standard Time"),
        (TimeZoneIds.AsiaYerevan, "Armenian Standard Time"),
    ];

    /// <summary>Rows that do not tell a Windows name's zone, since another does.</summary>
    public static readonly (string Id, string WindowsName)[] LessPreferredIds =
    [
        (TimeZoneIds.AmericaChihuahua, "Mexico Standard Time"),
        (TimeZoneIds.AmericaChihuahua, "Mountain Standard Time"),
        (TimeZoneIds.AmericaMexicoCity, "Central Standard Time"),
        (TimeZoneIds.AmericaTijuana, "Pacific Standard Time"),
    ];

    /// <summary>What the tz database calls zones today whose older names the guide has.</summary>
    public static readonly (string New, string Old)[] Renamed =
    [
        ("America/Argentina/Buenos_Aires", TimeZoneIds.AmericaBuenosAires),
        ("America/Nuuk", TimeZoneIds.AmericaGodthab),
        ("Asia/Kolkata", TimeZoneIds.AsiaCalcutta),
        ("Asia/Kathmandu", TimeZoneIds.AsiaKatmandu),
        ("Asia/Yangon", TimeZoneIds.AsiaRangoon),
        ("Europe/Kyiv", TimeZoneIds.EuropeKiev),
    ];
}
