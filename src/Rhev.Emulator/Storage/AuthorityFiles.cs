using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Rhev.Emulator.Http;

namespace Rhev.Emulator.Storage;

/// <summary>The certificate and the key of the authority in a folder: they stay, so that clients keep their trust.</summary>
internal static class AuthorityFiles
{
    private const string WayOut = "remove both files to have a new authority, which clients must then be told to trust";

    // Long enough for a folder that is kept; the certificates of the server are new at each start.
    private static readonly TimeSpan Validity = TimeSpan.FromDays(3650);

    /// <exception cref="InvalidDataException">The files are unusable.</exception>
    public static CertificateAuthority ReadOrCreate(FolderFiles files)
    {
        bool hasKey = files.Exists(FolderFiles.AuthorityKey);
        if (!files.Exists(FolderFiles.AuthorityCertificate))
        {
            // A key alone is what an interrupted first start leaves: no client knows it yet.
            CertificateAuthority created = CertificateAuthority.Create(Validity);
            files.Replace(FolderFiles.AuthorityKey, Encoding.ASCII.GetBytes(created.KeyPem()), isPrivate: true);
            files.Replace(FolderFiles.AuthorityCertificate, Encoding.ASCII.GetBytes(created.CertificatePem), isPrivate: true);
            return created;
        }

        if (!hasKey)
        {
            throw Unusable("it is missing");
        }

        try
        {
            CertificateAuthority read = CertificateAuthority.FromPem(
                files.ReadText(FolderFiles.AuthorityCertificate), files.ReadText(FolderFiles.AuthorityKey));
            if (read.NotAfter > DateTimeOffset.UtcNow + LoopbackCertificates.Validity)
            {
                return read;
            }

            read.Dispose();
            throw Unusable($"the certificate beside it ends at {read.NotAfter:u}");
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            throw Unusable("it and the certificate beside it are no authority", broken);
        }

        InvalidDataException Unusable(string problem, Exception? cause = null) =>
            new($"{files.PathOf(FolderFiles.AuthorityKey)}: {problem}; {WayOut}.", cause);
    }
}
