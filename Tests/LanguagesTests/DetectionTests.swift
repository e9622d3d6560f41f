import Languages
import Testing

struct DetectionTests {
    @Test(arguments: [
        ("I have walked to the harbour with Maria and slept badly, and it was late when we came home again.", NoteLanguage.english),
        ("Meeting notes", .english), ("kubectl get pods -n prod", .english),
        ("Ich bin mit Maria zum Hafen gegangen und habe schlecht geschlafen, und es war spät, als wir wieder nach Hause kamen.", .german),
        ("Das Öl für die Tür, größer als üblich.", .german), ("Was habe ich über den Garten geschrieben?", .german),
        ("Die Kartoffeln sind gelegt, acht Reihen, und am Abend war ich müde. Zu Hause lag noch ein Brief auf dem Tisch.", .german),
        ("Ik ben met Maria naar de haven gelopen en heb slecht geslapen, omdat het regende; pas laat kwamen wij thuis.", .other),
        ("Jeg er gået ned til havnen med Maria og har sovet dårligt, og det var sent, da vi kom hjem igen den aften i byen.", .other),
        ("Jag gick ner till hamnen med Maria och sov dåligt, och det var sent när vi kom hem igen den kvällen från staden.", .other),
        ("Je suis allé au port avec Maria et j'ai mal dormi, et il était tard quand nous sommes rentrés à la maison des parents.", .other),
        ("Fui al puerto con María y dormí mal, y era tarde cuando volvimos a casa de la abuela en el autobús de la noche.", .other),
        ("今天天气很好，我们去公园散步。", .chinese), ("今日はとても良い天気でした。公園を散歩しました。", .other),
        ("Сегодня была хорошая погода, и мы гуляли в парке.", .other),
    ]) func `A text's language is told by its script and its commonest words`(text: String, language: NoteLanguage) {
        #expect(NoteLanguage(of: text) == language)
    }

    @Test func `German words in an English text do not make it German`() {
        let text =
            "The war was long, and also the man in the house was so old that an hour was all he had: die Zeit, as his wife would say."
        #expect(NoteLanguage(of: text) == .english)
    }
}
