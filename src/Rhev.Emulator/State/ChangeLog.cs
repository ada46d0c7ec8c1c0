using System;
using System.Collections.Generic;
using System.Xml.Linq;

namespace Rhev.Emulator.State;

/// <summary>What has changed since the last commit: how to undo it, and which root resources are no longer what they were.</summary>
internal sealed class ChangeLog
{
    private readonly Stack<Action> _undo = [];
    private readonly HashSet<Resource> _copied = [];
    private readonly HashSet<Resource> _roots = [];
    private bool _isUndoing;

    /// <summary>Whether nothing has changed that is saved.</summary>
    public bool IsEmpty => _roots.Count == 0 && !HasCounters;

    /// <summary>The root resources that changed in themselves or in what is below them, those that came and went included.</summary>
    public IReadOnlyCollection<Resource> Roots => _roots;

    /// <summary>Whether something changed that is no resource.</summary>
    public bool HasCounters { get; private set; }

    /// <summary>Notes, before its data changes, what a resource was.</summary>
    public void DataChanging(Resource resource)
    {
        if (!_isUndoing && _copied.Add(resource))
        {
            XElement copy = new(resource.Data);
            Changed(resource, () => resource.Data.ReplaceAll(copy.Attributes(), copy.Nodes()));
        }
    }

    /// <summary>Notes a change of or below a resource.</summary>
    public void Changed(Resource resource, Action undo)
    {
        _roots.Add(resource.Root);
        _undo.Push(undo);
    }

    /// <summary>Notes a change of what belongs to no resource.</summary>
    public void CounterChanged(Action undo)
    {
        HasCounters = true;
        _undo.Push(undo);
    }

    /// <summary>Notes a change of what is not saved.</summary>
    public void MemoryChanged(Action undo) => _undo.Push(undo);

    /// <summary>Takes back every change, the latest first.</summary>
    public void Undo()
    {
        _isUndoing = true;
        try
        {
            while (_undo.TryPop(out Action? undo))
            {
                undo();
            }
        }
        finally
        {
            _isUndoing = false;
            Clear();
        }
    }

    /// <summary>Forgets the changes, which stay.</summary>
    public void Clear()
    {
        _undo.Clear();
        _copied.Clear();
        _roots.Clear();
        HasCounters = false;
    }
}
