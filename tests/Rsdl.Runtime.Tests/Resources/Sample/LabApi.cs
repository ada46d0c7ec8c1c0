using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Resources.Sample;

/// <summary>An entry point in the shape of generated code.</summary>
[ApiVersion("3.2")]
internal class LabApi : ApiEntryPoint<Lab>
{
    public LabApi(ApiConnection connection)
        : base(connection, Lab.EntityDefinition)
    {
    }

    /// <summary>The entry point of an API whose schema has no root element <c>api</c>.</summary>
    public LabApi(ApiConnection connection, EntityType? type)
        : base(connection, type)
    {
    }

    protected LabApi()
    {
    }

    public virtual MachineCollection Machines => new(Connection, "machines");

    public static Task<LabApi> ConnectAsync(ApiConnection connection, CancellationToken cancellationToken = default) =>
        ConnectCoreAsync(new LabApi(connection), cancellationToken);
}
