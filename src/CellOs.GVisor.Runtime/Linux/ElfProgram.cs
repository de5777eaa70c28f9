using System.Buffers.Binary;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>Reads from a program file which loader it needs (<c>elf(5)</c>).</summary>
internal static class ElfProgram
{
    private const int InterpreterSegment = 3; // PT_INTERP

    /// <summary>The loader that the program needs, such as <c>/lib64/ld-linux-x86-64.so.2</c>; <see langword="null"/> for a static program.</summary>
    internal static string? InterpreterOf(string path)
    {
        using var file = File.OpenHandle(path);
        Span<byte> header = stackalloc byte[64];
        if (RandomAccess.Read(file, header, 0) < 64 || !header.StartsWith("\u007fELF"u8) || header[4] != 2 || header[5] != 1)
        {
            return null;
        }

        var segments = BinaryPrimitives.ReadInt64LittleEndian(header[32..]);
        var segmentSize = BinaryPrimitives.ReadUInt16LittleEndian(header[54..]);
        var segmentCount = BinaryPrimitives.ReadUInt16LittleEndian(header[56..]);

        Span<byte> segment = stackalloc byte[56];
        for (var i = 0; i < segmentCount; i++)
        {
            if (RandomAccess.Read(file, segment, segments + ((long)i * segmentSize)) < 56)
            {
                return null;
            }

            if (BinaryPrimitives.ReadInt32LittleEndian(segment) != InterpreterSegment)
            {
                continue;
            }

            var length = (int)Math.Min(4096, BinaryPrimitives.ReadUInt64LittleEndian(segment[32..]));
            var name = new byte[length];
            var read = RandomAccess.Read(file, name, BinaryPrimitives.ReadInt64LittleEndian(segment[8..]));
            return Encoding.UTF8.GetString(name, 0, read).TrimEnd('\0');
        }

        return null;
    }
}
