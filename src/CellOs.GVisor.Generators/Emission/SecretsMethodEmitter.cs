using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>Emits <c>WriteSecrets</c>: each secret that goes into a file is handed over as it is.</summary>
internal static class SecretsMethodEmitter
{
    public static void Emit(CodeWriter code, IReadOnlyList<Hole> secrets)
    {
        code.Open("public void WriteSecrets(global::CellOs.GVisor.CellSecretWriter secrets)");
        foreach (var hole in secrets)
        {
            var property = "this." + Identifier.Escape(hole.Name);
            var name = Identifier.Literal(hole.Name);
            if (hole.IsNullable)
            {
                code.Open($"if ({property} is {{ }} value)").Line($"secrets.Write(value, {name});").Close();
            }
            else
            {
                code.Line($"secrets.Write({property}, {name});");
            }
        }

        code.Close();
    }
}
