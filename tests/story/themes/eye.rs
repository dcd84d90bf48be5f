//! How an eye sees colours: contrast (WCAG 2.2), lightness and difference (CIELAB), and eyes that see fewer.

/// An eye that lacks one kind of cone.
#[derive(Debug, Clone, Copy)]
pub enum Sight {
    /// Without the cones for long waves.
    Protan,
    /// Without the cones for middle waves.
    Deutan,
    /// Without the cones for short waves.
    Tritan,
}

/// Returns light from a value of sRGB (IEC 61966-2-1).
fn light(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn value(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(light);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Returns the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio).
pub fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Returns a colour in CIELAB under the white of sRGB.
fn lab(colour: [u8; 3]) -> [f64; 3] {
    let [red, green, blue] = colour.map(light);
    let x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47;
    let y = luminance(colour);
    let z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83;
    let root = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let [x, y, z] = [x, y, z].map(root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Returns how light a colour is, 0 to 100.
pub fn lightness(colour: [u8; 3]) -> f64 {
    lab(colour)[0]
}

/// Returns how different two colours are (CIE76).
pub fn distance(a: [u8; 3], b: [u8; 3]) -> f64 {
    let squares = lab(a).into_iter().zip(lab(b)).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

/// Returns a colour as such an eye sees it (Machado, Oliveira and Fernandes 2009, severity 1).
pub fn seen(sight: Sight, colour: [u8; 3]) -> [u8; 3] {
    let matrix = match sight {
        Sight::Protan => {
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        }
        Sight::Deutan => {
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        }
        Sight::Tritan => {
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    };
    let lights = colour.map(light);
    matrix.map(|row: [f64; 3]| value(row.into_iter().zip(lights).map(|(part, light)| part * light).sum()))
}

#[test]
fn known_colours_are_seen_as_is_known() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 0.001);
    assert!((contrast([0x77, 0x77, 0x77], [255, 255, 255]) - 4.48).abs() < 0.01);
    assert!((lightness([255, 255, 255]) - 100.0).abs() < 0.1 && lightness([0, 0, 0]).abs() < 0.1);
    assert!((distance([255, 0, 0], [0, 255, 0]) - 170.6).abs() < 1.0);
    let (red, green) = ([200, 60, 60], [120, 120, 40]);
    assert!(distance(seen(Sight::Deutan, red), seen(Sight::Deutan, green)) < distance(red, green) / 2.0);
}
