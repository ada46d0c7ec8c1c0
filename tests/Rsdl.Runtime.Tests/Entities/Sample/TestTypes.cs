using System;

namespace Rsdl.Runtime.Tests.Entities.Sample;

/// <summary>Types that a test defines.</summary>
/// <param name="definitions">A line for each type.</param>
/// <param name="factories">How entities of each type are made; the last one is also for all types after it.</param>
internal sealed class TestTypes(string definitions, params Func<Entity>[] factories) : EntityTypes(definitions)
{
    /// <summary>The one type of a class.</summary>
    public static EntityType One(string definition, Func<Entity> factory)
    {
        string name = definition[..definition.AsSpan().IndexOfAny(' ', '|')];
        return new TestTypes(definition, factory)[name];
    }

    protected internal override Entity Create(int index) => factories[Math.Min(index, factories.Length - 1)]();
}
