using System.Globalization;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>Emits <c>WriteSecrets</c>: each secret that goes into a file is handed over as it is.</summary>
internal static class SecretsMethodEmitter
{
    public static void Emit(CodeWriter code, IReadOnlyList<Hole> secrets)
    {
        code.Open("public void WriteSecrets(global::CellOs.GVisor.CellSecretWriter secrets)");
        for (var i = 0; i < secrets.Count; i++)
        {
            var hole = secrets[i];
            var property = "this." + Identifier.Escape(hole.Name);
            var name = Identifier.Literal(hole.Name);
            if (hole.IsNullable)
            {
                var value = "value" + (i + 1).ToString(CultureInfo.InvariantCulture);
                code.Open($"if ({property} is {{ }} {value})").Line($"secrets.Write({value}, {name});").Close();
            }
            else
            {
                code.Line($"secrets.Write({property}, {name});");
            }
        }

        code.Close();
    }
}
