using System;

namespace Rsdl.Runtime.Tests.Resources.Sample;

internal sealed class MachineListOptions : OperationOptions
{
    public string? Search { get => GetText(Query, "search"); set => Set(Query, "search", value); }

    public int? Max { get => GetInt32(Matrix, "max"); set => Set(Matrix, "max", value); }

    public bool? CaseSensitive { get => GetBoolean(Matrix, "case_sensitive"); set => Set(Matrix, "case_sensitive", value); }

    public long? From { get => GetInt64(Query, "from"); set => Set(Query, "from", value); }

    public decimal? Share { get => GetDecimal(Query, "share"); set => Set(Query, "share", value); }

    public double? Load { get => GetDouble(Query, "load"); set => Set(Query, "load", value); }

    public DateTimeOffset? Since { get => GetDateTime(Query, "since"); set => Set(Query, "since", value); }

    public bool? Filter { get => GetBoolean(Headers, "Filter"); set => Set(Headers, "Filter", value); }
}

internal sealed class MachineDeleteOptions : BodyOptions<Job>
{
    public bool? Force { get => Body.Force; set => Body.Force = value; }

    public bool? Async { get => GetBoolean(Matrix, "async"); set => Set(Matrix, "async", value); }
}

internal sealed class MachineStartAction : BodyOptions<Job>
{
    public bool? Pause { get => Body.Pause; set => Body.Pause = value; }
}
