using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Storage;

/// <summary>The files of a data folder: their names, how they are read, and how they are replaced in one step.</summary>
internal sealed class FolderFiles
{
    public const string Manager = "manager.xml";
    public const string Journal = "journal.xml";
    public const string Lock = "lock";
    public const string AuthorityCertificate = "ca.crt";
    public const string AuthorityKey = "ca.key";
    public const string Extension = ".xml";

    // What is being written; only complete it gets the name of what it replaces.
    private const string Writing = "writing.tmp";
    private const int LongestName = 120;
    private const long LargestFile = 256L << 20;

    private static readonly string[] Known = [Manager, Journal, Lock, AuthorityCertificate, AuthorityKey, Writing];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = Utf8,
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly FileOperations _operations;

    public FolderFiles(string root, FileOperations operations)
    {
        Root = Path.GetFullPath(root);
        _operations = operations;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Root);
        }
        else
        {
            Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The full path of the folder.</summary>
    public string Root { get; }

    /// <summary>The file of a root resource, relative to the folder.</summary>
    public static string FileOf(Resource resource) => $"{resource.Place.Segment}/{NameOf(resource.Id)}{Extension}";

    /// <summary>A file name for an id, which may hold anything.</summary>
    public static string NameOf(string id)
    {
        StringBuilder name = new();
        foreach (byte unit in Encoding.UTF8.GetBytes(id))
        {
            char character = (char)unit;
            bool isPlain = char.IsAsciiLetterOrDigit(character) || character is '-' or '_' || (character == '.' && name.Length > 0);
            _ = isPlain ? name.Append(character) : name.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return name.Length is > 0 and <= LongestName
            ? name.ToString()
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }

    /// <summary>Whether a name is one that <see cref="NameOf"/> may have made.</summary>
    public static bool IsName(string name) => name.Length > 0 && name[0] != '.'
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '%');

    public static byte[] Bytes(XElement element)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, WriterSettings))
        {
            element.Save(writer);
        }

        return stream.ToArray();
    }

    public string PathOf(string file) => Path.Combine(Root, file);

    public bool Exists(string file) => File.Exists(PathOf(file));

    public string ReadText(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Reads a file with its line numbers.</summary>
    /// <exception cref="InvalidDataException">It is no acceptable XML, or its root is another.</exception>
    public XElement Read(string file, string root)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = LargestFile,
        };
        try
        {
            using FileStream stream = File.OpenRead(PathOf(file));
            using XmlReader reader = XmlReader.Create(stream, settings);
            XElement element = XElement.Load(reader, LoadOptions.SetLineInfo);
            return element.Name == root
                ? element
                : throw Unusable(file, element, $"the root element is '{element.Name}' instead of '{root}'");
        }
        catch (XmlException malformed)
        {
            throw Unusable(file, malformed.LineNumber, malformed.Message, malformed);
        }
    }

    public InvalidDataException Unusable(string file, XObject place, string problem) =>
        Unusable(file, ((IXmlLineInfo)place).LineNumber, problem);

    public InvalidDataException Unusable(string file, int line, string problem, Exception? cause = null) => new(
        $"{PathOf(file)}({Math.Max(line, 1).ToString(CultureInfo.InvariantCulture)}): {problem.TrimEnd('.')}. "
            + "Nothing was changed: mend the file, move it out of the folder, or use another folder.",
        cause);

    /// <summary>The files of a collection in a fixed order.</summary>
    /// <exception cref="InvalidDataException">There is something else too.</exception>
    public IEnumerable<string> FilesOf(string segment)
    {
        foreach (string path in Entries(PathOf(segment)))
        {
            string file = $"{segment}/{Path.GetFileName(path)}";
            yield return Directory.Exists(path) || Path.GetExtension(path) != Extension
                ? throw Unusable(file, 1, $"it is no {Extension} file")
                : file;
        }
    }

    /// <summary>The folders of collections in a fixed order.</summary>
    /// <exception cref="InvalidDataException">There is something that does not belong to a data folder.</exception>
    public IEnumerable<string> Segments()
    {
        foreach (string path in Entries(Root))
        {
            string name = Path.GetFileName(path);
            if (Directory.Exists(path))
            {
                yield return name;
            }
            else if (!Known.Contains(name))
            {
                throw Unusable(name, 1, "it is no file of the emulator");
            }
        }
    }

    /// <summary>Refuses a folder that holds something though no Manager was ever saved in it.</summary>
    /// <exception cref="InvalidDataException">It holds something.</exception>
    public void RefuseForeign()
    {
        if (Segments().FirstOrDefault() is { } folder)
        {
            throw Unusable(Manager, 1, $"it is missing, but the folder is not empty: there is '{folder}'");
        }
    }

    /// <summary>Writes a new file, or over one that nobody reads yet.</summary>
    public void Create(string file, byte[] content)
    {
        string path = PathOf(file);
        _operations.CreateFolder(Path.GetDirectoryName(path)!);
        _operations.Write(path, content, isPrivate: false);
    }

    /// <summary>Writes a file so that whoever reads it, and whenever, sees all of the old or all of the new.</summary>
    public void Replace(string file, byte[] content, bool isPrivate = false)
    {
        string path = PathOf(file);
        string writing = PathOf(Writing);
        _operations.Delete(writing);
        _operations.Write(writing, content, isPrivate);
        _operations.CreateFolder(Path.GetDirectoryName(path)!);
        _operations.Move(writing, path);
    }

    public void Remove(string file)
    {
        if (Exists(file))
        {
            _operations.Delete(PathOf(file));
        }
    }

    // Hidden files are those of editors and file managers.
    private static IEnumerable<string> Entries(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .Where(path => !Path.GetFileName(path).StartsWith('.'))
        .Order(StringComparer.Ordinal);
}
