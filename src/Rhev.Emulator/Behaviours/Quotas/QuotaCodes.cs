using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>The events that tell of one kind of limits.</summary>
/// <param name="Threshold">A limit is nearly reached.</param>
/// <param name="Limit">A limit is exceeded, by less than what is let pass.</param>
/// <param name="Refused">A limit would be exceeded by more than that: the request was refused.</param>
/// <param name="Exceeded">A limit is exceeded by more than that in a data center that only tells of it.</param>
/// <param name="Missing">Something is charged to no quota, or to one without a limit for it.</param>
internal sealed record QuotaCodes(EventCode Threshold, EventCode Limit, EventCode Refused, EventCode Exceeded, EventCode Missing);
