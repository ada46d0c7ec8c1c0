using System;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Seeding;

/// <summary>The data of the <paramref name="number"/>th resource of a kind.</summary>
internal sealed class SeedSource(Func<int, XElement> make, int number) : IDataSource
{
    public XElement Make() => make(number);
}
