using System.Collections.Generic;

namespace Rsdl.Tool.Docs.Code;

/// <summary>A class as the generator emitted it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Base">What it derives from, with the aliases of emitted code; empty for nothing.</param>
/// <param name="Members">Its public methods and properties, in the order of the code.</param>
internal sealed record GeneratedClass(string Name, string Base, IReadOnlyList<GeneratedMember> Members);
