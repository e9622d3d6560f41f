/// The texts that practice chats are made of.
enum PracticeText {
    private static let femaleList = """
        Anna Maria Lena Ingrid Sofia Clara Nora Emma Julia Alice Ruth Grace Helen Irene Petra Hanna Marta Elena Nina Olga Vera Lucia Carmen Rosa Paula \
        Agnes Astrid Birgit Celia Chloe Daphne Dina Edith Eleanor Esther Eva Fatima Fiona Frida Gloria Greta Hana Heidi Ida Ines Isabel Jana Jasmine Jodie \
        Judith Karen Katya Keiko Kirsten Laila Laura Leila Linda Lucy Mabel Magda Mei Mina Miriam Nadia Naomi Noor Odile Pia Priya Rachel Rania Rebecca Rita \
        Sabine Sakura Sanne Sara Selma Sigrid Silvia Simone Susan Tamara Tess Thea Ulla Valerie Wanda Yara Yasmin Yuki Zoe Amira Bea Dora Elin Farah Gwen
        """
    private static let maleList = """
        Adam Ahmed Alan Albert Ali Anders Andrei Anton Arthur Ben Boris Bruno Carl Carlos Cedric Chris Daniel David Diego Dmitri Edgar Emil Eric Erik Felix \
        Fabian Finn Frank Fred Gabriel George Gustav Hans Harold Hassan Henrik Hugo Ian Igor Ivan Jakob James Jan Jens Joel John Jonas Jorge Josef Karim Karl \
        Kenji Klaus Lars Leo Leon Louis Lukas Magnus Marco Marek Mark Martin Mateo Matt Max Miguel Mikkel Milan Mohamed Nathan Niels Nikolai Noah Olaf Omar \
        Oscar Otto Pablo Patrick Paul Pavel Pedro Peter Philip Quentin Rafael Ravi Robert Rolf Roman Samir Sam Sander Sergei Simon Stefan Sven Tariq Theo \
        Thomas Tim Tobias Tom Tomas Victor Viktor Walter Wei William Xavier Yusuf Zoltan
        """
    private static let surnameList = """
        Aalto Abbott Adler Akbar Almeida Andersen Arkwright Bailey Banerjee Barlow Becker Bergman Bianchi Blum Brandt Brooks Calder Castro Chen Cole Costa \
        Crane Dahl Delgado Dietrich Drake Duarte Eklund Ellis Farrow Fischer Fontaine Foster Garcia Gibson Grant Haddad Hale Hansen Hartley Hoffman Holt \
        Ibsen Ishida Jansen Jensen Kapoor Keller Khan Klein Kovac Kruger Lambert Larsen Lindqvist Lopez Lund Madsen Marsh Meyer Mori Morgan Nakamura Nash \
        Novak Okafor Olsen Ortega Park Patel Petrov Pham Quinn Ramos Reyes Rossi Sato Schmidt Serrano Shaw Silva Singh Soto Stone Suzuki Tanaka Torres \
        Ueda Vargas Vogel Wagner Walsh Weber West Wolf Yamada Young Zeller Zhang
        """

    static let femaleNames = Set(femaleList.split(separator: " "))
    static let maleNames = Set(maleList.split(separator: " "))

    private static func pool(_ name: String, _ words: String) -> String {
        "pool \(name)\n" + words.split(separator: " ").joined(separator: " / ") + "\n"
    }

    static var namePools: String {
        pool("female", femaleList) + pool("male", maleList) + pool("surnameKnown", surnameList)
    }
}
