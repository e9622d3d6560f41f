/// The forms in which other programs keep training examples, one JSON object a line.
package enum LineFormat: String, Sendable, Codable, CaseIterable {
    /// `{"messages": [{"role": …, "content": …}]}`: OpenAI, mlx-lm, TRL, axolotl.
    case messages
    /// `{"instruction": …, "input": "", "output": …}`: LLaMA-Factory, axolotl.
    case alpaca
    /// `{"conversations": [{"from": "human", "value": …}]}`.
    case sharegpt
    /// `{"text": …}`.
    case text
}
