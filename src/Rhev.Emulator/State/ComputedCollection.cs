using System;
using System.Collections.Generic;
using System.Linq;

namespace Rhev.Emulator.State;

/// <summary>Resources that exist only while they are read, always with the same ids.</summary>
internal sealed class ComputedCollection(IEnumerable<Resource> items) : IResourceCollection
{
    public IEnumerable<Resource> Items { get; } = [.. items];

    public Resource? Find(string id) => Items.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.OrdinalIgnoreCase));
}
