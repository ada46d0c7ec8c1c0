using System;
using System.Collections.Generic;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Search;

/// <summary>How resources of one kind lead to those of another.</summary>
/// <param name="Place">Where the others live.</param>
/// <param name="Of">The others of a resource; some may come twice.</param>
internal sealed record Relation(PlaceModel Place, Func<Resource, IEnumerable<Resource>> Of);
