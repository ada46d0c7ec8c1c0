using System.Collections.Generic;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>
/// The links of one representation as a slot or a list keeps them until someone asks for them: their template, which all
/// representations of the type share, and the address that they begin with.
/// </summary>
internal sealed class LinkRun(LinkRunTemplate template, string address) : IItemSource
{
    private List<object>? _items;

    public List<object> Items =>
        _items ?? Interlocked.CompareExchange(ref _items, template.CreateItems(address), null) ?? _items!;
}
