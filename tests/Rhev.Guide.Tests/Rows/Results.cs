using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Sdk.Models;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Rows;

/// <summary>Takes what an answer became out of the results of the SDK.</summary>
internal static class Results
{
    /// <summary>The entity of a handle, an action or a creation.</summary>
    public static async Task<object?> EntityAsync<T>(this Task<T> call)
        where T : class
    {
        object result = await call;
        object? handle = result.GetType().GetProperty("Value")?.GetValue(result) ?? result;
        return handle as Entity ?? handle.GetType().GetProperty("Data")?.GetValue(handle);
    }

    /// <summary>The entities of a list.</summary>
    public static async Task<object?> EntitiesAsync<T>(this ResourceList<T> list)
        where T : ApiClient
    {
        List<T> handles = await list.ToListAsync();
        return handles.ConvertAll(handle => (Entity)handle.GetType().GetProperty("Data")!.GetValue(handle)!);
    }

    /// <summary>Nothing, for a call that answers none.</summary>
    public static async Task<object?> DoneAsync(this Task call)
    {
        await call;
        return null;
    }

    /// <summary>The disks of a new machine, which are copies of those of its template.</summary>
    public static Disks AsClone(this Disks disks)
    {
        disks.Clone = true;
        return disks;
    }
}
