package model

// Certain is a share of one in the integers of Share.
const Certain = 1 << 12

// powers holds 2^(-i/64) in 1/65536ths.
var powers = [64]uint32{
	65536, 64830, 64132, 63441, 62757, 62081, 61413, 60751,
	60097, 59449, 58809, 58176, 57549, 56929, 56316, 55709,
	55109, 54515, 53928, 53347, 52773, 52204, 51642, 51085,
	50535, 49991, 49452, 48920, 48393, 47871, 47356, 46846,
	46341, 45842, 45348, 44859, 44376, 43898, 43425, 42958,
	42495, 42037, 41584, 41136, 40693, 40255, 39821, 39392,
	38968, 38548, 38133, 37722, 37316, 36914, 36516, 36123,
	35734, 35349, 34968, 34591, 34219, 33850, 33486, 33125,
}

// Exp returns e^(-d/Unit) in 1/65536ths, for d of 0 and more: an integer, so
// that it is the same on every machine.
func Exp(d int32) uint32 {
	steps := int64(d) * 6051102 >> 26 // d/Unit * 64/ln 2, as 64/(1024 ln 2) = 6051102/2^26
	if steps >= 64*17 {
		return 0
	}
	return powers[steps%64] >> (steps / 64)
}

// Share returns which part of one the score at index best has among the
// scores, as softmax gives it, in 1/Certain: 0 to Certain.
func Share(scores []int32, best int) int {
	top := scores[best]
	for _, s := range scores {
		top = max(top, s)
	}
	var sum uint64
	for _, s := range scores {
		sum += uint64(Exp(top - s))
	}
	return int(uint64(Exp(top-scores[best])) * Certain / sum)
}
