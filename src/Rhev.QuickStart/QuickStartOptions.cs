using System;
using System.IO;

namespace Rhev.QuickStart;

/// <summary>Which Manager to use, and what to call what is made there.</summary>
/// <param name="Url">The API's address; null starts an emulated Manager.</param>
/// <param name="User">The user, with its domain.</param>
/// <param name="PasswordFile">The file whose first line is the password.</param>
/// <param name="CaFile">The file with the Manager's certificate authority; null trusts what the system trusts.</param>
/// <param name="StorageAddress">The NFS server that exports <c>/data1</c> and <c>/iso1</c>.</param>
/// <param name="VmName">The name of the virtual machine.</param>
public sealed record QuickStartOptions(
    Uri? Url,
    string User,
    FileInfo? PasswordFile,
    FileInfo? CaFile,
    string StorageAddress,
    string VmName);
