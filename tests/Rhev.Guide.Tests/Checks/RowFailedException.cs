using System;

namespace Rhev.Guide.Tests.Checks;

/// <summary>A row of the guide does not hold; the message tells what is missing.</summary>
internal sealed class RowFailedException(string message) : Exception(message);
