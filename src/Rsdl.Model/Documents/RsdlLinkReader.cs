namespace Rsdl.Model.Documents;

/// <summary>Reads one link of an RSDL; the cursor stands on the <c>link</c> element.</summary>
internal sealed class RsdlLinkReader(XmlCursor xml)
{
    /// <returns><c>null</c> for a link without address or relation, which was reported.</returns>
    public RsdlLink? Read()
    {
        SourcePlace place = xml.Place;
        xml.ExpectAttributes("href", "rel");
        string? href = xml.Attribute("href");
        string? rel = xml.Attribute("rel");
        if (string.IsNullOrEmpty(href) || string.IsNullOrEmpty(rel))
        {
            string missing = string.IsNullOrEmpty(href) ? "href" : "rel";
            xml.Report(ProblemKind.InvalidLink, $"A link without '{missing}' was dropped (href '{href}', rel '{rel}')");
            return null;
        }

        string? description = null;
        string? responseType = null;
        var request = new RsdlRequestReader(xml);
        bool responseSeen = false;
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            switch (xml.NameIn(string.Empty))
            {
                case "description":
                    xml.ReadFoldedText(ref description);
                    break;
                case "request":
                    request.Read();
                    break;
                case "response" when responseSeen:
                    xml.ReportRepeated();
                    break;
                case "response":
                    responseSeen = true;
                    responseType = ReadResponse();
                    break;
                default:
                    xml.ReportElement();
                    break;
            }
        }

        return new RsdlLink(
            href!, rel!, description, request.HttpMethod, request.Headers, request.UrlParameters, request.Body, responseType, place);
    }

    private string? ReadResponse()
    {
        xml.ExpectAttributes();
        string? type = null;
        int depth = xml.Depth;
        while (xml.MoveToChild(depth))
        {
            if (xml.NameIn(string.Empty) == "type")
            {
                xml.ReadText(ref type);
            }
            else
            {
                xml.ReportElement();
            }
        }

        return type;
    }
}
