using System;

namespace Rsdl.Runtime.Tests.Resources.Sample;

internal sealed class MachineListOptions : SearchOptions
{
    public long? From { get => GetInt64(Query, "from"); set => Set(Query, "from", value); }

    public decimal? Share { get => GetDecimal(Query, "share"); set => Set(Query, "share", value); }

    public double? Load { get => GetDouble(Query, "load"); set => Set(Query, "load", value); }

    public DateTimeOffset? Since { get => GetDateTime(Query, "since"); set => Set(Query, "since", value); }
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
