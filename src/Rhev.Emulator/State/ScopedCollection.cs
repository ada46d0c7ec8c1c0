using System.Collections.Generic;

namespace Rhev.Emulator.State;

/// <summary>The resources of a root collection that refer to one parent, such as the disks of a virtual machine.</summary>
internal sealed class ScopedCollection(OwnedCollection root, Scope scope, string parentId) : IResourceCollection
{
    public IEnumerable<Resource> Items => root.By(scope).Find(parentId);

    public Resource? Find(string id) => root.Find(id) is { } found && scope.Refers(found.View, parentId) ? found : null;
}
