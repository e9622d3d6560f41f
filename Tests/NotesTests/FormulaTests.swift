import Testing

@testable import Notes

/// Formulas come through letter for letter, prices keep their signs, raised digits don't run into others.
@Suite struct FormulaTests {
    @Test(arguments: [
        "with $a_i * b_i * c_i$ and $x_1$", "so $p*q$ or $r*s$ holds", "the sum $\\sum_{i=1}^{n} x_i^{*}$ ends", "\\(a_1 + b_1\\) metres",
        "$\\|v\\|_2 < 1$",
        "the set $\\{a, b\\}$ is finite", "paid $5 for *", "$x$-axis and $y$-axis", "it is \\[E = mc^2\\] here", "from $3 to $7 a pound",
        "US$20, CA$30_000",
        "$<a,b>$ spans it", "$#S$ counts", "$[[1,0],[0,1]]$", "$1.50 each, $2.50 both",
    ])
    func stay(text: String) throws {
        #expect(try markdown(text).sections.first?.text == text)
    }

    @Test(arguments: [
        ("I paid $50 for *this* and $60 for _that_.", "I paid $50 for this and $60 for that."),
        ("It costs \\$15 or \\$20.", "It costs $15 or $20."),
        ("a $5 **note** (US$) here", "a $5 note (US$) here"), ("\\(not a formula\\)", "(not a formula)"),
        ("\\[sic\\] he said", "[sic] he said"),
        ("`$x_1$` and $x_1$", "$x_1$ and $x_1$"), ("\\*literal\\* stars", "*literal* stars"), ("say \\#nottag", "say #nottag"),
        ("[a $\\* b](https://x.org/$-) c $d", "a $* b c $d"),
    ])
    func proseIsProse(source: String, text: String) throws {
        let note = try markdown(source)
        #expect(note.sections.first?.text == text)
        #expect(note.tags.isEmpty)
    }

    @Test func displayedFormulasKeepTheirLines() throws {
        let formula = "$$\na_1 = b_1 \\\\\n- c^* + d\n= e_2\n$$"
        #expect(try markdown("Before.\n\n\(formula)\n\nAfter.").sections.first?.text == "Before.\n\n\(formula)\n\nAfter.")
        #expect(try markdown("> $$\n> x_1 * y_1 * z\n> $$").sections.first?.text == "$$\nx_1 * y_1 * z\n$$")
        let aligned = "\\begin{align}\na_1 &= b_1 \\\\\n*c* &= d\n\\end{align}"
        #expect(try markdown(aligned).sections.first?.text == aligned)
    }

    @Test func cellsHoldBarsOfFormulas() throws {
        let note = try markdown("| a | b |\n|---|---|\n| $|x|$ | [[Note|words]] |\n| [[Other\\|o]] | `p\\|q` |\n")
        #expect(note.sections.first?.blocks.first?.kind == .table(header: ["a", "b"], rows: [["$|x|$", "words"], ["o", "p|q"]]))
        #expect(note.links.map(\.target) == ["Note", "Other"])
    }

    @Test(arguments: [
        ("10<sup>6</sup> grains", "10⁶ grains"), ("x<sup>2</sup> and 1<sup>st</sup>", "x² and 1st"), ("10^6^ and 2^-3^", "10⁶ and 2⁻³"),
        ("H<sub>2</sub>O", "H2O"), ("log2<sub>10</sub>", "log2₁₀"),
        ("in 1990[^1] it\n\n[^1]: Or 1991.", "in 1990 it\n\nOr 1991."),
        ("in 1990^[Or 1991.] it", "in 1990 (Or 1991.) it"), ("e<sup>x+y</sup>", "e^(x+y)"), ("2^10 is 1024", "2^10 is 1024"),
        ("a^b^c", "a^b^c"), ("word[^none]", "word[^none]"), ("[^lost]: Nobody points here.", "Nobody points here."),
    ])
    func scriptsAndFootnotesStayApart(source: String, text: String) throws {
        #expect(try markdown(source).sections.first?.text == text)
    }
}
