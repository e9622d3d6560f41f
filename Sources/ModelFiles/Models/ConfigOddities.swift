import Foundation

/// Settings of a `config.json` that the network of its family has no use for, and that are worth a word.
struct ConfigOddities: Decodable {
    let remarks: [String]

    private enum CodingKeys: String, CodingKey {
        case turnedShare = "partial_rotary_factor"
        case parameters = "rope_parameters"
        case scaling = "rope_scaling"
    }

    init(_ url: URL) throws { self = try JSONFile.read(ConfigOddities.self, from: url, hint: "a model folder needs it") }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        var shares = [try? values.decodeIfPresent(Double.self, forKey: .turnedShare)]
        for key in [CodingKeys.parameters, .scaling] {
            let inner = try? values.nestedContainer(keyedBy: CodingKeys.self, forKey: key)
            shares.append(try? inner?.decodeIfPresent(Double.self, forKey: .turnedShare))
        }
        remarks = shares.compactMap { $0 ?? nil }.filter { $0 != 1 }.prefix(1).map {
            "partial_rotary_factor \($0) has no meaning in this family: heads are turned whole, as in transformers"
        }
    }
}
