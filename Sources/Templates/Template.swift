/// A chat template: text with Jinja's tags, as models bring it with them.
///
/// The subset of Jinja that Hugging Face's chat templates use, rendered letter for letter as jinja2 does with `trim_blocks` and
/// `lstrip_blocks`. Source: jinja2 3.1, transformers' `chat_template_utils`.
package struct Template: Sendable {
    private let statements: [Statement]
    /// Whether it says with `{% generation %}` what the model writes.
    package let marksGeneration: Bool

    /// - Throws: `TemplateError` for what is no template.
    package init(_ source: String) throws(TemplateError) {
        var lexer = try TemplateLexer(source)
        let tokens = try lexer.tokenize()
        marksGeneration = zip(tokens, tokens.dropFirst()).contains { $0.kind == .blockBegin && $1.isName("generation") }
        var parser = TemplateParser(tokens)
        statements = try parser.parseTemplate()
    }

    /// - Parameters:
    ///   - variables: what the template can name.
    ///   - date: what it is told when it asks for now.
    /// - Throws: `TemplateError` where it refuses the conversation, uses what it was not given, or wants too much.
    package func render(_ variables: [(name: String, value: TemplateValue)], date: TemplateDate) throws(TemplateError) -> TemplateText {
        let interpreter = Interpreter(variables: variables, date: date)
        _ = try interpreter.run(statements)
        return TemplateText(interpreter.output)
    }
}
