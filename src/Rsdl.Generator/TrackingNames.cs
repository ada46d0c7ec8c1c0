namespace Rsdl.Generator;

/// <summary>The names of the generator's steps, as tests see them.</summary>
public static class TrackingNames
{
    /// <summary>The documents among a project's additional files.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>Each document as it was read.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>All documents together.</summary>
    public const string AllDocuments = nameof(AllDocuments);

    /// <summary>All baselines together.</summary>
    public const string Baselines = nameof(Baselines);

    /// <summary>What the project's properties say.</summary>
    public const string Options = nameof(Options);

    /// <summary>Whether the project references the runtime.</summary>
    public const string Runtime = nameof(Runtime);

    /// <summary>What the project's compiler can do.</summary>
    public const string Host = nameof(Host);

    /// <summary>The schema that the documents lead to.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>What the links of the documents depend on.</summary>
    public const string LinkSource = nameof(LinkSource);

    /// <summary>The links.</summary>
    public const string Links = nameof(Links);

    /// <summary>The model that both lead to.</summary>
    public const string Model = nameof(Model);

    /// <summary>What the files of clients depend on.</summary>
    public const string ClientFacts = nameof(ClientFacts);

    /// <summary>The plan of the files of clients.</summary>
    public const string ClientPlan = nameof(ClientPlan);

    /// <summary>The plan of all files, before the baseline is looked at.</summary>
    public const string Planned = nameof(Planned);

    /// <summary>The same, with the names of the baseline.</summary>
    public const string Api = nameof(Api);

    /// <summary>What is wrong with documents and options.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>The plan of all files.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>The entry point's file.</summary>
    public const string ApiFile = nameof(ApiFile);

    /// <summary>The public names, when the build writes them down.</summary>
    public const string BaselineFile = nameof(BaselineFile);

    /// <summary>The file that makes entities.</summary>
    public const string TypesFile = nameof(TypesFile);

    /// <summary>The file with the definitions of the types.</summary>
    public const string DefinitionsFile = nameof(DefinitionsFile);

    /// <summary>Each file of entities.</summary>
    public const string EntityFiles = nameof(EntityFiles);

    /// <summary>Each file of enums and constants.</summary>
    public const string EnumFiles = nameof(EnumFiles);

    /// <summary>Each file of clients.</summary>
    public const string ClientFiles = nameof(ClientFiles);
}
