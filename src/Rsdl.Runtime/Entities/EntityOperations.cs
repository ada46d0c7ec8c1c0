using System;

namespace Rsdl.Runtime;

/// <summary>Copies and compares entities of any type. Entities must form trees.</summary>
public static class EntityOperations
{
    /// <summary>Copies an entity with everything below it.</summary>
    /// <typeparam name="T">The entity's class.</typeparam>
    /// <param name="entity">The entity, which is not changed.</param>
    /// <returns>A copy that shares nothing changeable with the original.</returns>
    /// <exception cref="InvalidOperationException">The entities form a cycle.</exception>
    public static T Clone<T>(T entity)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(entity);
        return (T)EntityCopy.Copy(entity, 0);
    }

    /// <summary>
    /// Whether two entities hold the same values, items and unrecognized content. Values are equal by meaning: <c>1</c> and
    /// <c>01</c> are the same number.
    /// </summary>
    /// <param name="first">An entity or null.</param>
    /// <param name="second">Another entity or null.</param>
    /// <returns>True if both are null, or both are of the same type and have the same content.</returns>
    /// <exception cref="InvalidOperationException">The entities form a cycle.</exception>
    public static bool ContentEquals(Entity? first, Entity? second) => EntityComparison.AreEqual(first, second, 0);

    /// <summary>Whether an entity has nothing to write: no value, no item, no unrecognized content.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>True if it would be written as an empty element without attributes.</returns>
    public static bool IsEmpty(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.GetItems() is not { Count: > 0 }
            && entity.UnrecognizedOrNull is null or { IsEmpty: true }
            && entity.HasOnlyAbsentSlots;
    }

    /// <summary>
    /// What a partial update must send to turn one state of a resource into another: the values that changed, as they are
    /// afterwards. A value that was removed becomes an empty element; a list that changed is sent whole; a nested entity is sent
    /// with its changes only, or whole where its <c>id</c> or <c>href</c> changed.
    /// </summary>
    /// <typeparam name="T">The entity's class.</typeparam>
    /// <param name="before">The state that the server has.</param>
    /// <param name="after">The wanted state, of the same type.</param>
    /// <returns>A new entity with the changes only; null if nothing changed.</returns>
    /// <exception cref="ArgumentException">The entities are of different types.</exception>
    /// <exception cref="InvalidOperationException">The entities form a cycle.</exception>
    public static T? Difference<T>(T before, T after)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.EntityType == after.EntityType
            ? (T?)EntityDifference.Between(before, after, 0)
            : throw new ArgumentException(
                $"A '{after.EntityType.Name}' cannot be compared with a '{before.EntityType.Name}'.", nameof(after));
    }
}
