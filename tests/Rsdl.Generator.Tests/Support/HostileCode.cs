namespace Rsdl.Generator.Tests;

/// <summary>Code of a project whose own names are those that generated code depends on.</summary>
internal static class HostileCode
{
    /// <summary>Namespaces and types inside the generated namespaces and around them, in C# 9.</summary>
    public const string Names = """
        internal class Vm { }
        internal class Task { }
        internal class Entity { }
        internal class ApiConnection { }
        internal class ElementAccess { }
        internal class R_ { }
        internal class S_ { }
        internal class M_ { }

        namespace Rhev.System
        {
            internal class Action { }
            internal class String { }
            internal class DateTimeOffset { }
        }

        namespace Rhev.System.Threading.Tasks
        {
            internal class Task { }
        }

        namespace Rhev.Models.System.Collections.Generic
        {
            internal interface IList { }
        }

        namespace Rhev.Rsdl.Runtime
        {
            internal class Entity { }
            internal class EntityType { }
            internal enum ElementAccess { }
        }

        namespace Rhev.Rhev.Models
        {
            internal class Vm { }
        }

        namespace Rhev
        {
            internal class Task { }
            internal class String { }
            internal class Action { }
            internal class Boolean { }
            internal class CancellationToken { }
            internal class GeneratedCode { }
            internal class GeneratedCodeAttribute { }
            internal class Operation { }
            internal class OperationAttribute { }
            internal class Signature { }
            internal class Element { }
            internal class Vm { }
            internal class Host { }
            internal class Resource { }
            internal class Entity { }
            internal class EntityList { }
            internal class OperationOptions { }
            internal class R_ { }
            internal class S_ { }
            internal class M_ { }
        }

        namespace Rhev.Models
        {
            internal class Task { }
            internal class String { }
            internal class EntityType { }
            internal class ElementAccess { }
            internal class Element { }
            internal class ElementAttribute { }
            internal class WireName { }
            internal class VmCollection { }
            internal class RhevApi { }
            internal class R_ { }
            internal class S_ { }
            internal class M_ { }
        }
        """;

    /// <summary>Usings for every file of a project, from C# 10.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Rsdl.Runtime;
        global using Rhev.Models;
        """;
}
