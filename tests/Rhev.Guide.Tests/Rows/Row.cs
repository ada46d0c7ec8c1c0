using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Labs;
using Rhev.Sdk;

namespace Rhev.Guide.Tests.Rows;

/// <summary>One example of the guide, and how it is done here.</summary>
/// <param name="Id">The number of the example, or that of its section and a letter.</param>
/// <param name="Section">The section of the guide.</param>
/// <param name="Kind">What the example is.</param>
/// <param name="Title">What it shows.</param>
internal sealed record Row(string Id, string Section, RowKind Kind, string Title)
{
    /// <summary>The method and the address that the guide prints; for a representation those that answer it.</summary>
    public string? Request { get; init; }

    /// <summary>The body of the request, with the elements and values of the guide's.</summary>
    public string? Body { get; init; }

    /// <summary>Headers beyond the usual <c>Accept</c> and <c>Content-Type</c>, each as <c>name: value</c>.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The status that the guide prints; null when it prints none, and any success will do.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// The elements and values of the guide's answer. A link that lies below the resource around it needs no <c>href</c>.
    /// </summary>
    public string? Answer { get; init; }

    /// <summary>The request that is meant, where the guide prints placeholders or contradicts itself.</summary>
    public string? Reading { get; init; }

    /// <summary>The body that is meant, where it differs from the printed one.</summary>
    public string? BodyReading { get; init; }

    /// <summary>The answer that is meant, where it differs from the printed one.</summary>
    public string? AnswerReading { get; init; }

    /// <summary>The status that is meant, where the guide contradicts itself.</summary>
    public int? StatusReading { get; init; }

    /// <summary>The headers that are meant, where those of the guide hold placeholders.</summary>
    public IReadOnlyList<string>? HeadersReading { get; init; }

    /// <summary>The headers that the SDK sends in place of those, where it knows a better form.</summary>
    public IReadOnlyList<string>? SdkHeaders { get; init; }

    /// <summary>Headers of the answer, each as <c>name: text</c>; the value has the text in it.</summary>
    public IReadOnlyList<string> AnswerHeaders { get; init; } = [];

    /// <summary>How many resources the answer lists, where that is the point.</summary>
    public int? Count { get; init; }

    /// <summary>Why the row departs from what is printed.</summary>
    public string? Slip { get; init; }

    /// <summary>Elements of the answer, as paths, that the guide contradicts elsewhere; a Manager need not have them.</summary>
    public IReadOnlyList<string> Odd { get; init; } = [];

    /// <summary>Paths whose values in the answer are the point; other values are those of the guide's environment.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Prepares the Manager that the request is sent to, and binds the guide's identifiers.</summary>
    public Func<Lab, Task>? Given { get; init; }

    /// <summary>An address, a path in what it answers, and the value there, once the request is done.</summary>
    public (string Address, string Path, string? Value)? Then { get; init; }

    /// <summary>The call of the SDK; its result is what the answer became.</summary>
    public Func<RhevApi, Task<object?>>? Call { get; init; }

    /// <summary>The example as a program against the emulated Manager: for the guide's programs, and what is no call of a link.</summary>
    public Func<RhevApi, Lab, Task>? Program { get; init; }

    /// <summary>The requests that the program sends.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>What of the answer the SDK keeps without a member for it: what the guide prints and no schema has.</summary>
    public IReadOnlyList<string> Untyped { get; init; } = [];

    /// <summary>Why the row cannot hold at all.</summary>
    public string? Excuse { get; init; }

    /// <summary>Why a Manager must refuse the guide's request.</summary>
    public string? RawExcuse { get; init; }

    public bool IsProgram => Kind is RowKind.Python or RowKind.Java;

    /// <summary>The request line that is sent.</summary>
    public string SentRequest => Reading ?? Request!;

    /// <summary>The body that is sent.</summary>
    public string? SentBody => BodyReading ?? Body;

    /// <summary>The answer that is expected.</summary>
    public string? ExpectedAnswer => AnswerReading ?? Answer;

    /// <summary>The status that is expected.</summary>
    public int? ExpectedStatus => StatusReading ?? Status;

    /// <summary>The headers that are sent.</summary>
    public IReadOnlyList<string> SentHeaders => HeadersReading ?? Headers;

    public override string ToString() => Id;
}
