using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>The capabilities, whose list also tells what holds for all compatibility versions; an empty Manager has none.</summary>
internal sealed class VersionCapsBehaviour : ResourceBehaviour
{
    public override IEnumerable<XElement> ListContent(ManagerState state, PlaceModel place) =>
        state.Store.Root(place.Segment).Any() ? CapabilitiesContent.Shared(state, place.ItemElement) : [];
}
